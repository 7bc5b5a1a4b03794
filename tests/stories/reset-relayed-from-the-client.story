// Captured on a proxy. The client breaks off its download, and the proxy aborts the server.
// connection: a 10.0.0.1:40000 10.0.0.5:8080
// connection: b 10.0.0.5:50001 10.0.0.2:80
// near: process-ended injected-reset connect-scan
// cut: without the connection before it the proxy's reset looks like its own
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.0001 < . 1:1(0) ack 52
+0.001 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.004 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.000 b > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.004 b < . 1:1461(1460) ack 52
+0.000 b > . 52:52(0) ack 1461
+0.0002 < . 1:1461(1460) ack 52
+0.020 > . 52:52(0) ack 1461
+0.0001 b < . 1461:2921(1460) ack 52
+0.000 b > . 52:52(0) ack 2921
+0.0002 < . 1461:2921(1460) ack 52
+0.010 > R. 52:52(0) ack 2921    => closed-with-unread-data|application-abort client abort
+0.0003 b > R. 52:52(0) ack 2921    => reset-relayed|closed-with-unread-data client
