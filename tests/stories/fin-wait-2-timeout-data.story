// The client keeps its half of the connection open. After 60 seconds in FIN-WAIT-2 the server's kernel
// forgets it, and what the client sends at last is reset.
// near: idle-timeout connection-unknown abort-after-fin last-ack-lost
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+5.000 < F. 301:301(0) ack 101
+0.040 > . 101:101(0) ack 302
+70.00 > P. 101:201(100) ack 302
+0.020 < R 302:302(0)    => fin-wait-2-timeout server answer trigger 9
