// Keep-alive tuned to three probes a second apart; the probes before those were answered.
// near: idle-timeout application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:6(5) ack 1
+0.021 < P. 1:6(5) ack 6
+0.000 > . 6:6(0) ack 6
+10.00 > . 5:5(0) ack 6
+0.020 < . 6:6(0) ack 6
+10.00 > . 5:5(0) ack 6
+1.000 > . 5:5(0) ack 6
+1.000 > . 5:5(0) ack 6
+1.000 > R. 6:6(0) ack 6    => keepalive-timeout client abort count 3
