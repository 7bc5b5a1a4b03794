// The server's application reads on and its kernel tells the new window to a client that has been
// rebooted. Nothing was challenged.
// near: challenge-ack-reply half-open-syn injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < . 1:1(0) ack 52 win 0
+20.000 < . 1:1(0) ack 52 win 400
+0.020 > R 52:52(0)    => connection-unknown client answer trigger 6
