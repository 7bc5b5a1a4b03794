// The page does not exist. The client takes the answer, waits a while and aborts the kept-alive
// connection. The error was not the sender's, nor did the reset follow it.
// near: protocol-error closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:53(52) ack 1 "GET /favicon.ico HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:46(45) ack 53 "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
+0.000 > . 53:53(0) ack 46
+4.000 > R. 53:53(0) ack 46    => application-abort client abort
