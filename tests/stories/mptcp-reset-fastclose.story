// The program on the client closes its multipath connection abortively: MP_FASTCLOSE in the reset of
// the subflow.
// near: closed-with-unread-data connect-scan gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7,0x1e040101>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7,0x1e0c01010102030405060708>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000,0x1e14010111121314151617180102030405060708>
+0.001 > P. 1:301(300) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.021 < P. 1:801(800) ack 301 <nop,nop,TS val 7042 ecr 1021>
+0.000 > . 301:301(0) ack 801 <nop,nop,TS val 1042 ecr 7042>
+3.000 > R. 301:301(0) ack 801 <nop,nop,TS val 4042 ecr 7042,mptcp fastclose>    => mptcp-reset|application-abort client abort   // stated by MP_FASTCLOSE
