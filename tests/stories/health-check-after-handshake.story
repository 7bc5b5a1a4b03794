// A load balancer completes the handshake and resets, every five seconds.
// connection: b 10.0.0.1:40011 10.0.0.2:80
// connection: c 10.0.0.1:40017 10.0.0.2:80
// connection: d 10.0.0.1:40023 10.0.0.2:80
// connection: e 10.0.0.1:40031 10.0.0.2:80
// near: refused-after-accept connection-race-lost
+0.000 a > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 a < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 a > . 1:1(0) ack 1
+0.001 > R. 1:1(0) ack 1      => health-check|connect-scan|application-abort client abort
+4.979 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > R. 1:1(0) ack 1    => health-check|connect-scan|application-abort client abort
+4.979 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+0.001 c > R. 1:1(0) ack 1    => health-check|connect-scan|application-abort client abort
+4.979 d > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 d < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 d > . 1:1(0) ack 1
+0.001 d > R. 1:1(0) ack 1    => health-check client abort
+4.979 e > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 e < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 e > . 1:1(0) ack 1
+0.001 e > R. 1:1(0) ack 1    => health-check client abort
