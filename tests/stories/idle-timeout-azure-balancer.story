// Azure's balancer with TCP reset: both ends are reset after four minutes, seen at a VM's own tap: each
// reset with its own hop limit.
// client: ttl 128, id counts
// server: ttl 114, id counts
+0.000 > S 0:0(0) win 64240 <mss 1440,nop,wscale 8,nop,nop,sackOK>
+0.012 < S. 0:0(0) ack 1 win 65535 <mss 1440,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.013 < P. 1:301(300) ack 101 win 1026
+0.040 > . 101:101(0) ack 301 win 1025
+240.3 < R 301:301(0) ttl 64 id 0 win 0 => idle-timeout server
