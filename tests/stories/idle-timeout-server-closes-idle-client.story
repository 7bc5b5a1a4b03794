// A Windows web server aborts a client that said nothing for 120 seconds after its last answer.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: application-abort keepalive-timeout closed-with-unread-data gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101 win 1026
+0.040 > . 101:101(0) ack 301 win 1025
+120.0 < R. 301:301(0) ack 101 win 0    => idle-timeout server abort
