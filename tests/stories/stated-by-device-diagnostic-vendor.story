// A payload of the right form with a vendor's own code: enterprise 32473 and its reason 7. What that
// means only the vendor knows.
// near: application-abort closed-with-unread-data data-after-close
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < R. 1:9(8) ack 52 win 0 "3\xaa\x00\x07\x00\x00~\xd9"    => stated-by-device server   // stated by enterprise 32473: reason 7
