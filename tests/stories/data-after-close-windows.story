// A Windows client has closed; the server's last words are answered with RST and ACK, not bare.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: application-abort abort-after-fin fin-answered-with-reset connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101 win 1026
+0.003 > F. 101:101(0) ack 301 win 1025
+0.020 < . 301:301(0) ack 102 win 1026
+0.300 < P. 301:351(50) ack 102 win 1026
+0.000 > R. 102:102(0) ack 351 win 0    => data-after-close|abort-after-fin client trigger 8
