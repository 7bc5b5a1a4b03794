// Much is lost on the way and repeated, yet everything arrives in the end; only then does the program
// abort. Five retransmissions, but of different segments.
// near: retransmission-timeout keepalive-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > . 1:1461(1460) ack 1
+0.300 > . 1:1461(1460) ack 1
+0.020 < . 1:1(0) ack 1461
+0.001 > . 1461:2921(1460) ack 1
+0.300 > . 1461:2921(1460) ack 1
+0.600 > . 1461:2921(1460) ack 1
+0.020 < . 1:1(0) ack 2921
+0.001 > P. 2921:3001(80) ack 1
+0.300 > P. 2921:3001(80) ack 1
+0.600 > P. 2921:3001(80) ack 1
+0.020 < . 1:1(0) ack 3001
+0.030 < P. 1:41(40) ack 3001
+0.001 > . 3001:3001(0) ack 41
+0.500 > R. 3001:3001(0) ack 41    => application-abort client abort
