// A Windows client with a wrong password: each connection is dropped as soon as the server says so, and
// the next one is opened; four within 60 ms.
// connection: a 10.0.0.1:49670 10.0.0.2:445
// connection: b 10.0.0.1:49671 10.0.0.2:445
// connection: c 10.0.0.1:49672 10.0.0.2:445
// connection: d 10.0.0.1:49673 10.0.0.2:445
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: process-ended listener-closed reset-relayed
+0.002 a > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0005 a < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0001 a > . 1:1(0) ack 1 win 8212
+0.0001 a > P. 1:167(166) ack 1 win 8212
+0.002 a < P. 1:348(347) ack 167 win 8211
+0.0007 a > P. 167:824(657) ack 348 win 8210
+0.0005 a < P. 348:425(77) ack 824 win 8209
+0.0002 a > R. 824:824(0) ack 425 win 0 => application-abort|closed-with-unread-data client abort
+0.002 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0005 b < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0001 b > . 1:1(0) ack 1 win 8212
+0.0001 b > P. 1:167(166) ack 1 win 8212
+0.002 b < P. 1:348(347) ack 167 win 8211
+0.0007 b > P. 167:824(657) ack 348 win 8210
+0.0005 b < P. 348:425(77) ack 824 win 8209
+0.0002 b > R. 824:824(0) ack 425 win 0 => application-abort|closed-with-unread-data client abort
+0.002 c > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0005 c < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0001 c > . 1:1(0) ack 1 win 8212
+0.0001 c > P. 1:167(166) ack 1 win 8212
+0.002 c < P. 1:348(347) ack 167 win 8211
+0.0007 c > P. 167:824(657) ack 348 win 8210
+0.0005 c < P. 348:425(77) ack 824 win 8209
+0.0002 c > R. 824:824(0) ack 425 win 0 => application-abort|closed-with-unread-data client abort
+0.002 d > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0005 d < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0001 d > . 1:1(0) ack 1 win 8212
+0.0001 d > P. 1:167(166) ack 1 win 8212
+0.002 d < P. 1:348(347) ack 167 win 8211
+0.0007 d > P. 167:824(657) ack 348 win 8210
+0.0005 d < P. 348:425(77) ack 824 win 8209
+0.0002 d > R. 824:824(0) ack 425 win 0 => application-abort|closed-with-unread-data client abort
