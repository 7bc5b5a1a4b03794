// The first request was answered, the second was not: after five seconds the client aborts.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: application-abort idle-timeout closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101 win 1026
+0.003 > P. 101:201(100) ack 301 win 1025
+0.061 < . 301:301(0) ack 201 win 1025
+5.000 > R. 201:201(0) ack 301 win 0    => gave-up-waiting client abort
