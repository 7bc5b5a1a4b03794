// One subflow of a multipath connection is closed by its owner: MP_TCPRST without a special reason.
// connection: b 10.0.1.1:40001 10.0.0.2:80
// near: application-abort closed-with-unread-data connect-scan
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7,0x1e040101>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7,0x1e0c01010102030405060708>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000,0x1e14010111121314151617180102030405060708>
+0.100 b > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1120 ecr 0,nop,wscale 7,0x1e0c1001a1a2a3a4b1b2b3b4>
+0.030 b < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7140 ecr 1120,nop,wscale 7,0x1e101001c1c2c3c4c5c6c7c8d1d2d3d4>
+0.000 b > . 1:1(0) ack 1 <nop,nop,TS val 1150 ecr 7140,0x1e181000e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4>
+0.030 b < . 1:1(0) ack 1 <nop,nop,TS val 7180 ecr 1150>
+5.000 b > R. 1:1(0) ack 1 <nop,nop,TS val 6180 ecr 7180,mptcp rst 0>    => mptcp-reset client abort   // stated by MP_TCPRST: unspecified
