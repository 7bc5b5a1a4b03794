// HAProxy checks a server every two seconds: its SYN/ACK is answered with a reset at once.
// connection: b 10.0.0.1:40011 10.0.0.2:80
// connection: c 10.0.0.1:40017 10.0.0.2:80
// connection: d 10.0.0.1:40023 10.0.0.2:80
// connection: e 10.0.0.1:40031 10.0.0.2:80
// near: bad-handshake-ack unsolicited-syn-ack injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0004 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 > R. 1:1(0) ack 1      => health-check|half-open-scan|connect-scan|application-abort client abort
+1.9995 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0004 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 b > R. 1:1(0) ack 1    => health-check|half-open-scan|connect-scan|application-abort client abort
+1.9995 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0004 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 c > R. 1:1(0) ack 1    => health-check|half-open-scan|connect-scan|application-abort client abort
+1.9995 d > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0004 d < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 d > R. 1:1(0) ack 1    => health-check client abort
+1.9995 e > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0004 e < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 e > R. 1:1(0) ack 1    => health-check client abort
