// A NetScaler's policy says RESET for this request: code 9814.
// client: ttl 128, id counts
// server: ttl 254, id counts
// near: application-abort closed-with-unread-data injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:47(46) ack 1 win 1026 "GET /admin HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < R. 1:1(0) ack 47 win 9814    => policy-block|stated-by-device server   // stated by NetScaler: 9814
+0.001 > P. 47:347(300) ack 1 win 1026
+0.001 < R 1:1(0) win 8201    => stray-segment server answer trigger 6   // stated by NetScaler: 8201
