// Captured on a proxy. The server behind it aborts; a quarter of a millisecond later the proxy aborts
// its client, whose request it had passed on.
// connection: a 10.0.0.1:40000 10.0.0.5:8080
// connection: b 10.0.0.5:50001 10.0.0.2:80
// near: process-ended injected-reset idle-timeout
// cut: without the connection behind it the proxy's reset looks like its own
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.0001 < . 1:1(0) ack 52
+0.001 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.004 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.000 b > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.004 b < . 1:1(0) ack 52
+1.000 b < R. 1:1(0) ack 52    => closed-with-unread-data|application-abort server abort
+0.00025 < R. 1:1(0) ack 52    => reset-relayed server
