// A small firewall resets both ends after its 150 minutes.
// server: ttl 57
// client: ttl 63
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.021 < P. 1:301(300) ack 52
+0.001 > . 52:52(0) ack 301
+9000.0 < R. 301:301(0) ack 52 win 0 => idle-timeout server abort
+0.0001 > R. 52:52(0) ack 301 win 0 => idle-timeout|stray-segment client
