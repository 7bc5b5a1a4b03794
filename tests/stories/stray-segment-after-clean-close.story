// Both sides have closed and TIME_WAIT is over. A late copy of a segment is answered by a host that
// knows nothing of the connection any more.
// near: connection-unknown duplicate-reset fin-wait-2-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.300 > F. 101:101(0) ack 301
+0.020 < F. 301:301(0) ack 102
+0.000 > . 102:102(0) ack 302
+70.00 < P. 1:301(300) ack 101
+0.000 > R 101:101(0)    => stray-segment client answer trigger 10
