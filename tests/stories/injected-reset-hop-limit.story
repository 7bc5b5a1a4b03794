// Somebody between the two resets the client in the server's name: the reset started from another hop
// limit than all that the server sends, and the server goes on with its answer.
// server: ttl 52
// near: application-abort closed-with-unread-data gave-up-waiting connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.004 < R. 1:1(0) ack 101 win 8192 ttl 121 id 33333 nodf    => injected-reset server origin middlebox
+0.017 < P. 1:301(300) ack 101
+0.000 > R 101:101(0)    => stray-segment client answer trigger 6
