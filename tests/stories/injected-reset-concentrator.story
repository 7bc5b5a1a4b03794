// Inside a tunnel: the concentrator refuses a segment for a removed user's connection; initial 255.
// server: ttl 127, id counts
+0.000 > S 0:0(0) win 64240 <mss 1300,nop,wscale 8,nop,nop,sackOK>
+0.030 < S. 0:0(0) ack 1 win 65535 <mss 1300,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.031 < P. 1:301(300) ack 52 win 1026
+0.000 > . 52:52(0) ack 301
+10.0 > P. 52:103(51) ack 301
+0.015 < R. 301:301(0) ack 103 ttl 255 id 7 win 0 => injected-reset|connection-unknown server origin middlebox
