// Windows sends the same segment six times and gives up with a reset.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: application-abort gave-up-waiting idle-timeout keepalive-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101 win 1026
+0.040 > P. 101:201(100) ack 301 win 1025
+0.300 > P. 101:201(100) ack 301 win 1025
+0.600 > P. 101:201(100) ack 301 win 1025
+1.200 > P. 101:201(100) ack 301 win 1025
+2.400 > P. 101:201(100) ack 301 win 1025
+4.800 > P. 101:201(100) ack 301 win 1025
+9.600 > R. 201:201(0) ack 301 win 0    => retransmission-timeout client abort count 5
