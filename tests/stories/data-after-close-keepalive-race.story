// The server closes an idle connection in the very moment in which the client sends its next request:
// FIN and request cross on the way.
// near: connection-unknown fin-wait-2-timeout abort-after-fin accept-queue-overflow
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+1.000 > P. 101:201(100) ack 301
+0.010 < F. 301:301(0) ack 101
+0.001 > . 201:201(0) ack 302
+0.009 < R 301:301(0)    => data-after-close server answer trigger 7
+0.011 < R 302:302(0)    => stray-segment server answer trigger 9
