// The same with probes of one byte, as Windows and BSD send them, from an uploading client.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: retransmission-timeout keepalive-timeout application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > . 1:1461(1460) ack 1 win 1026
+0.020 < . 1:1(0) ack 1461 win 0
+0.300 > . 1461:1462(1) ack 1 win 1026
+0.020 < . 1:1(0) ack 1461 win 0
+0.600 > . 1461:1462(1) ack 1 win 1026
+0.020 < . 1:1(0) ack 1461 win 0
+1.200 > . 1461:1462(1) ack 1 win 1026
+0.020 < . 1:1(0) ack 1461 win 0
+2.400 > . 1461:1462(1) ack 1 win 1026
+0.020 < . 1:1(0) ack 1461 win 0
+4.800 > . 1461:1462(1) ack 1 win 1026
+0.020 < . 1:1(0) ack 1461 win 0
+9.600 > R. 1461:1461(0) ack 1 win 0    => zero-window-timeout client abort
