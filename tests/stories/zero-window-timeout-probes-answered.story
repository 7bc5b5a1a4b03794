// The reader hangs: its window stays closed through all probes, and the sender gives up.
// near: retransmission-timeout keepalive-timeout gave-up-waiting idle-timeout
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
+1.200 < . 1460:1460(0) ack 101
+0.020 > . 101:101(0) ack 1461 win 0
+2.400 < . 1460:1460(0) ack 101
+0.020 > . 101:101(0) ack 1461 win 0
+4.800 < . 1460:1460(0) ack 101
+0.020 > . 101:101(0) ack 1461 win 0
+9.600 < . 1460:1460(0) ack 101
+0.020 > . 101:101(0) ack 1461 win 0
+19.20 < . 1460:1460(0) ack 101
+0.020 > . 101:101(0) ack 1461 win 0
+20.00 < R. 1461:1461(0) ack 101    => zero-window-timeout server abort
