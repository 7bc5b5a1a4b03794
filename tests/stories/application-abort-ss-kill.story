// An administrator kills an idle connection with ss -K: nothing is pending, and the pause is short.
// near: idle-timeout keepalive-timeout closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:6(5) ack 1 <nop,nop,TS val 1021 ecr 7000> "PING\n"
+0.021 < P. 1:6(5) ack 6 <nop,nop,TS val 7041 ecr 1021> "PONG\n"
+0.000 > . 6:6(0) ack 6 <nop,nop,TS val 1042 ecr 7041>
+20.00 < R. 6:6(0) ack 6 win 509 <nop,nop,TS val 27041 ecr 1042>    => application-abort server abort
