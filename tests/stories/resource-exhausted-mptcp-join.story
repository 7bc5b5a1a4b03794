// The server takes no more subflows: MP_TCPRST with reason 2, lack of resources.
// connection: b 10.0.1.1:40001 10.0.0.2:80
// near: port-closed mptcp-reset syn-option-refused
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7,0x1e040101>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7,0x1e0c01010102030405060708>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000,0x1e14010111121314151617180102030405060708>
+0.100 b > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1120 ecr 0,nop,wscale 7,0x1e0c1001a1a2a3a4b1b2b3b4>
+0.030 b < R. =0:0(0) ack 1 <mptcp rst 2>    => resource-exhausted server answer trigger 4   // stated by MP_TCPRST: lack of resources
