// A Windows client tries SMB on 445 and 139 at the same time, and drops the slower of the two.
// ports: 445 and 139 are what it is about
// connection: a 10.0.0.1:49701 10.0.0.2:445
// connection: b 10.0.0.1:49702 10.0.0.2:139
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: half-open-scan connect-cancelled connect-scan
+0.0000 a > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0050 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0150 a < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0000 a > . 1:1(0) ack 1 win 1026
+0.0003 a > P. 1:74(73) ack 1 win 1026
+0.0047 b < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0001 b > R. 1:1(0) ack 1 win 0    => connection-race-lost client
+0.0150 a < P. 1:253(252) ack 74 win 1026
