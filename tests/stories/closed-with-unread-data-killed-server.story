// The server is killed with a command that it has received but not read.
// near: application-abort gave-up-waiting refused-after-accept protocol-error
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.010 < P. 1:11(10) ack 1 <nop,nop,TS val 7030 ecr 1020> "220 mail\r\n"
+0.001 > . 1:1(0) ack 11 <nop,nop,TS val 1051 ecr 7030>
+0.100 > P. 1:17(16) ack 11 <nop,nop,TS val 1151 ecr 7030> "EHLO client.lan\n"
+0.020 < . 11:11(0) ack 17 <nop,nop,TS val 7171 ecr 1151>
+2.000 < R. 11:11(0) ack 17 win 502 <nop,nop,TS val 9171 ecr 1151>    => closed-with-unread-data server abort
