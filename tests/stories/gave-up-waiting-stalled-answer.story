// The answer stops half-way (2 of 3 announced pieces); 20 seconds later the client aborts.
// near: idle-timeout zero-window-timeout retransmission-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:19(18) ack 1 "GET / HTTP/1.1\r\n\r\n"
+0.020 < P. 1:42(41) ack 19 "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n"
+0.001 > . 19:19(0) ack 42
+0.010 < . 42:1502(1460) ack 19
+0.001 > . 19:19(0) ack 1502
+20.00 > R. 19:19(0) ack 1502 win 502    => gave-up-waiting|application-abort|closed-with-unread-data client abort
