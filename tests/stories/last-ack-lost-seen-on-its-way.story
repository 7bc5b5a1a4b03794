// The last ACK is in the capture, but it never reached the server, which repeats its FIN for over a
// minute.
// near: fin-answered-with-reset retransmission-timeout connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > F. 101:101(0) ack 301
+0.020 < F. 301:301(0) ack 102
+0.000 > . 102:102(0) ack 302
+30.00 < F. 301:301(0) ack 102
+0.000 > . 102:102(0) ack 302
+60.00 < F. 301:301(0) ack 102
+0.001 > R 102:102(0)    => last-ack-lost|stray-segment client answer trigger 11
