// The client has sent all and closed its half; the server, still answering, is killed by its
// administrator.
// near: application-abort abort-after-fin data-after-close
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.000 > F. 101:101(0) ack 1
+0.020 < . 1:1461(1460) ack 102
+0.001 > . 102:102(0) ack 1461
+0.200 < . 1461:2921(1460) ack 102
+0.001 > . 102:102(0) ack 2921
+0.500 < R. 2921:2921(0) ack 102    => fin-answered-with-reset server abort
