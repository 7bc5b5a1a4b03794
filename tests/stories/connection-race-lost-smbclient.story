// The same from Linux: smbclient closes its slower socket before the SYN/ACK arrives.
// ports: 445 and 139 are what it is about
// connection: a 10.0.0.1:49701 10.0.0.2:445
// connection: b 10.0.0.1:49702 10.0.0.2:139
// near: half-open-scan connect-cancelled
+0.0000 a > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0052 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0150 a < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0000 a > . 1:1(0) ack 1
+0.0005 a > P. 1:74(73) ack 1
+0.0047 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 b > R 1:1(0)    => connection-race-lost client answer trigger 6
+0.0150 a < P. 1:253(252) ack 74
