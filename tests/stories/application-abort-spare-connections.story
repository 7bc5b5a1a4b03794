// A browser opens spare connections to six hosts of a page, uses three of them, and drops the others
// when the tab is closed.
// connection: b 10.0.0.1:40001 10.0.0.3:443
// connection: c 10.0.0.1:40002 10.0.0.4:443
// connection: d 10.0.0.1:40003 10.0.0.5:443
// connection: e 10.0.0.1:40004 10.0.0.6:443
// connection: f 10.0.0.1:40005 10.0.0.7:443
// connection: g 10.0.0.1:40006 10.0.0.8:443
// connection: h 10.0.0.1:40007 10.0.0.9:443
// connection: i 10.0.0.1:40008 10.0.0.10:443
// client: ttl 128, id counts
+0.000 a > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 c > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 d > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 e > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 f > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 g > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 h > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 i > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 a < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 a > . 1:1(0) ack 1 win 1026
+0.001 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1 win 1026
+0.001 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1 win 1026
+0.001 d < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 d > . 1:1(0) ack 1 win 1026
+0.001 e < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 e > . 1:1(0) ack 1 win 1026
+0.001 f < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 f > . 1:1(0) ack 1 win 1026
+0.001 g < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 g > . 1:1(0) ack 1 win 1026
+0.001 h < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 h > . 1:1(0) ack 1 win 1026
+0.001 i < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 i > . 1:1(0) ack 1 win 1026
+0.001 a > P. 1:101(100) ack 1 win 1026
+0.021 a < P. 1:301(300) ack 101
+0.001 b > P. 1:101(100) ack 1 win 1026
+0.021 b < P. 1:301(300) ack 101
+0.001 c > P. 1:101(100) ack 1 win 1026
+0.021 c < P. 1:301(300) ack 101
+5.000 d > R. 1:1(0) ack 1 win 0 => application-abort|connect-scan client abort confidence <80
+0.000 e > R. 1:1(0) ack 1 win 0 => application-abort|connect-scan|process-ended client abort confidence <80
+0.000 f > R. 1:1(0) ack 1 win 0 => application-abort|connect-scan|process-ended client abort confidence <80
+0.000 g > R. 1:1(0) ack 1 win 0 => application-abort|connect-scan|process-ended client abort confidence <80
+0.000 h > R. 1:1(0) ack 1 win 0 => application-abort|connect-scan|process-ended client abort confidence <80
+0.000 i > R. 1:1(0) ack 1 win 0 => application-abort|connect-scan|process-ended client abort confidence <80
