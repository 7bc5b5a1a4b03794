// The reader never reads, so its window closes; then its program ends with all that unread.
// near: zero-window-timeout gave-up-waiting retransmission-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < . 1:1461(1460) ack 101
+0.001 > . 101:101(0) ack 1461 win 0
+0.300 < . 1460:1460(0) ack 101
+0.020 > . 101:101(0) ack 1461 win 0
+0.600 < . 1460:1460(0) ack 101
+0.020 > . 101:101(0) ack 1461 win 0
+0.700 > R. 101:101(0) ack 1461 win 0    => closed-with-unread-data client abort
