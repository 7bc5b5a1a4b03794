// The page that the client reads is about connection limits. It is no statement of the server, and the
// client aborts because its user is done.
// near: resource-exhausted protocol-error stated-by-device
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:99(98) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 58\r\n\r\nWhat to do when you see '421 Connection limit exceeded'...\n"
+0.000 > . 52:52(0) ack 99
+5.000 > R. 52:52(0) ack 99    => application-abort client abort
