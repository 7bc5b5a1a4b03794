// The server aborts while the client is sending: the reset itself, then one answer for each segment
// that was under way, all with the same number.
// near: duplicate-reset connection-unknown reset-on-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.010 < P. 1:11(10) ack 1
+0.001 > . 1:1461(1460) ack 11
+0.000 > . 1461:2921(1460) ack 11
+0.020 < . 11:11(0) ack 2921
+0.001 < R. 11:11(0) ack 2921 win 480    => closed-with-unread-data|application-abort server abort
+0.000 > . 2921:4381(1460) ack 11
+0.000 > . 4381:5841(1460) ack 11
+0.020 < R 11:11(0)    => stray-segment server answer
+0.000 < R 11:11(0)    => stray-segment server answer
