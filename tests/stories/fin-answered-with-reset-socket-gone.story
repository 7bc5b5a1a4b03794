// The server's host has lost the connection, and the first thing that it hears again is the client's
// FIN: it answers that bare, as it would any segment.
// near: data-after-close abort-after-fin flag-probe stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+8.000 > F. 101:101(0) ack 301
+0.020 < R 301:301(0)    => fin-answered-with-reset|connection-unknown server answer trigger 7
