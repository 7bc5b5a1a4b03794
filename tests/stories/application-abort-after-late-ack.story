// The same segment is sent six times and acknowledged at last. The abort that follows has nothing to
// do with that.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: retransmission-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.300 > P. 1:101(100) ack 1 win 1026
+0.600 > P. 1:101(100) ack 1 win 1026
+1.200 > P. 1:101(100) ack 1 win 1026
+2.400 > P. 1:101(100) ack 1 win 1026
+4.800 > P. 1:101(100) ack 1 win 1026
+3.000 < . 1:1(0) ack 101 win 1026
+0.500 < P. 1:21(20) ack 101 win 1026
+0.040 > . 101:101(0) ack 21 win 1026
+1.000 > R. 101:101(0) ack 21 win 0    => application-abort client abort
