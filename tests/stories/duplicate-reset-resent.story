// The same reset is sent twice, though nothing came in between that it could answer.
// server: ttl 128, id counts
// synthetic: host stacks send one; the second copy comes from devices that want to be sure
// near: stray-segment reset-on-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.300 < R. 301:301(0) ack 101 win 0    => application-abort|closed-with-unread-data server abort
+0.0005 < R. 301:301(0) ack 101 win 0   => duplicate-reset server
