// Both sides have closed cleanly; the client's kernel resets once more, in answer to the last ACK that a
// load balancer duplicated.
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 < F. 301:301(0) ack 101
+0.001 > F. 101:101(0) ack 302
+0.020 < . 302:302(0) ack 102
+0.500 < . 302:302(0) ack 102
+0.000 > R 102:102(0) => stray-segment client answer
