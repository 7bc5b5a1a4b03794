// The reset acknowledges a request that was sent five milliseconds ago; the server is twenty
// milliseconds away, and everything that it ever answered took forty. Its hop limit is copied.
// near: application-abort closed-with-unread-data refused-after-accept gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.040 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:201(200) ack 1
+0.041 < P. 1:301(300) ack 201
+0.000 > . 201:201(0) ack 301
+0.050 > P. 201:401(200) ack 301
+0.040 < P. 301:601(300) ack 401
+0.000 > . 401:401(0) ack 601
+0.050 > P. 401:601(200) ack 601
+0.005 < R. 601:601(0) ack 601 win 0    => injected-reset server
