// Both programs abort in the same moment; the two resets cross on the way.
// near: reset-on-reset duplicate-reset stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:6(5) ack 1 <nop,nop,TS val 1021 ecr 7000> "QUIT\n"
+0.021 < P. 1:6(5) ack 6 <nop,nop,TS val 7041 ecr 1021> "BYE!\n"
+0.000 > . 6:6(0) ack 6 <nop,nop,TS val 1042 ecr 7041>
+0.010 > R. 6:6(0) ack 6 win 502 <nop,nop,TS val 1052 ecr 7041>    => application-abort|closed-with-unread-data client abort
+0.004 < R. 6:6(0) ack 6 win 509 <nop,nop,TS val 7060 ecr 1042>    => application-abort|closed-with-unread-data server abort
