// The client vanishes in the middle of a download. An earlier, other segment was repeated once as well;
// that one was acknowledged and does not count.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: zero-window-timeout gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.020 < . 1:1461(1460) ack 101 win 1026
+0.300 < . 1:1461(1460) ack 101 win 1026
+0.020 > . 101:101(0) ack 1461 win 1026
+0.001 < . 1461:2921(1460) ack 101 win 1026
+0.000 < . 2921:4381(1460) ack 101 win 1026
+0.300 < . 1461:2921(1460) ack 101 win 1026
+0.600 < . 1461:2921(1460) ack 101 win 1026
+1.200 < . 1461:2921(1460) ack 101 win 1026
+2.400 < . 1461:2921(1460) ack 101 win 1026
+4.800 < . 1461:2921(1460) ack 101 win 1026
+9.600 < R. 4381:4381(0) ack 101 win 0    => retransmission-timeout server abort count 5
