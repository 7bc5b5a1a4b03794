// The tap sees only what comes from the servers. The refused SYN went the other way, like everything
// that the client sends.
// connection: b 10.0.0.1:40001 203.0.113.5:81
// near: backscatter injected-reset
+0.000 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.022 < P. 1:41(40) ack 55 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+9.000 b < R. =0:0(0) ack 1    => capture-incomplete|port-closed
