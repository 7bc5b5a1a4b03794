// 304 tells the length of what the client has already.
// near: gave-up-waiting closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:82(81) ack 1 "GET /a.css HTTP/1.1\r\nHost: www.example.com\r\nIf-None-Match: \"5e3\"\r\nAccept: */*\r\n\r\n"
+0.021 < P. 1:65(64) ack 82 "HTTP/1.1 304 Not Modified\r\nETag: \"5e3\"\r\nContent-Length: 9876\r\n\r\n"
+0.040 > . 82:82(0) ack 65
+5.000 > R. 82:82(0) ack 65    => application-abort client abort
