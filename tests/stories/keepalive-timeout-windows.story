// Ten probes of one byte, a second apart (Windows).
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: idle-timeout retransmission-timeout zero-window-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101 win 1026
+0.040 > . 101:101(0) ack 301 win 1025
+30.00 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > . 100:101(1) ack 301 win 1025
+1.000 > R. 101:101(0) ack 301 win 0    => keepalive-timeout client abort count 10
