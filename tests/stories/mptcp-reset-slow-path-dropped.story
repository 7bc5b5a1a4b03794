// The scheduler gives up a path that performs badly; it may come back (T bit), reason 5.
// near: application-abort closed-with-unread-data gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7,0x1e0c1001a1a2a3a4b1b2b3b4>
+0.900 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7900 ecr 1000,nop,wscale 7,0x1e101001c1c2c3c4c5c6c7c8d1d2d3d4>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1900 ecr 7900,0x1e181000e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4>
+0.900 < . 1:1(0) ack 1 <nop,nop,TS val 8800 ecr 1900>
+9.000 > R. 1:1(0) ack 1 <nop,nop,TS val 11800 ecr 8800,0x1e048105>    => mptcp-reset client abort   // stated by MP_TCPRST: unacceptable performance, transient
