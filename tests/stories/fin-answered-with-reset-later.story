// The FIN is acknowledged at once, the reset follows two seconds later instead of a FIN.
// near: abort-after-fin fin-wait-2-timeout application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.300 < F. 301:301(0) ack 101
+0.040 > . 101:101(0) ack 302
+2.000 > R. 101:101(0) ack 302    => fin-answered-with-reset client abort
