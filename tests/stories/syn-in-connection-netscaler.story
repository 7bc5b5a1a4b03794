// A NetScaler resets a connection in which an in-window SYN appears, and gives its code for that.
// client: ttl 128, id counts
// server: ttl 254, id counts
// near: port-closed half-open-syn time-wait-reuse stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.002 < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.050 > . 52:52(0) ack 41 win 1026
+9.000 > S 200:200(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 < R. 41:41(0) ack 52 win 8207    => syn-in-connection server   // stated by NetScaler: 8207
