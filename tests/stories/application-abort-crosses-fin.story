// The server's FIN and the client's abort cross: the reset does not acknowledge the FIN, so the client
// did not know of it. Captured at the server.
// near: fin-answered-with-reset abort-after-fin data-after-close
+0.0000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0200 > . 1:1(0) ack 1
+0.0010 > P. 1:101(100) ack 1
+0.0010 < P. 1:301(300) ack 101
+0.0200 > . 101:101(0) ack 301
+1.0000 < F. 301:301(0) ack 101
+0.0020 > R. 101:101(0) ack 301    => application-abort|closed-with-unread-data client abort
