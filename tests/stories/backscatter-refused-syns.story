// Somebody floods three hosts with SYNs from forged addresses, this host's among them. The refusals
// reach it amid its own traffic, for SYNs that it never sent.
// connection: b 10.0.0.1:1025 203.0.113.5:80
// connection: c 10.0.0.1:31337 198.18.4.9:443
// connection: d 10.0.0.1:2718 192.0.2.7:80
// near: port-closed capture-incomplete injected-reset blind-reset-attack
// cut: the host's own packets show that the capture holds both directions
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+10.000 b < R. =0:0(0) ack =305419897 ttl 50    => backscatter trigger none
+3.000 c < R. =0:0(0) ack =2271560482 ttl 241    => backscatter trigger none
+8.000 d < R. =0:0(0) ack =878082193 ttl 112    => backscatter trigger none
+1.000 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 41:81(40) ack 103 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 103:103(0) ack 81
