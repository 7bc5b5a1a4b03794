// The client's program stops in the middle of a download. Its kernel resets once for the unread data,
// and once more, bare, for each segment that was still in flight.
// near: application-abort connection-unknown injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < . 1:1461(1460) ack 101
+0.000 < . 1461:2921(1460) ack 101
+0.001 > . 101:101(0) ack 2921
+0.020 < . 2921:4381(1460) ack 101
+0.000 < . 4381:5841(1460) ack 101
+0.000 > R. 101:101(0) ack 5841 win 450    => closed-with-unread-data client abort
+0.001 < . 5841:7301(1460) ack 101
+0.000 > R 101:101(0)                      => stray-segment client answer trigger 11
+0.000 < . 7301:8761(1460) ack 101
+0.000 > R 101:101(0)                      => stray-segment client answer trigger 13
