// One port is tried on three hosts, with a full handshake each time.
// connection: a 10.0.0.1:40000 10.0.0.2:3389
// connection: b 10.0.0.1:40001 10.0.0.3:3389
// connection: c 10.0.0.1:40002 10.0.0.4:3389
// near: health-check refused-after-accept connection-race-lost
+0.000 a > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 a < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 a > . 1:1(0) ack 1
+0.003 > R. 1:1(0) ack 1      => connect-scan|application-abort client abort
+0.150 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.004 b > R. 1:1(0) ack 1    => connect-scan client abort
+0.310 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+0.003 c > R. 1:1(0) ack 1    => connect-scan client abort
