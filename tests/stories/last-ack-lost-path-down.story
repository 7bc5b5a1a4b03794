// The client's last ACK is lost and the path is down for more than a minute. By then the client's
// TIME_WAIT is over, and the FIN that the server repeats meets nothing.
// near: fin-answered-with-reset retransmission-timeout data-after-close abort-after-fin
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.300 > F. 101:101(0) ack 301
+0.020 < F. 301:301(0) ack 102
+0.220 < F. 301:301(0) ack 102
+0.440 < F. 301:301(0) ack 102
+0.880 < F. 301:301(0) ack 102
+1.760 < F. 301:301(0) ack 102
+3.520 < F. 301:301(0) ack 102
+7.040 < F. 301:301(0) ack 102
+14.08 < F. 301:301(0) ack 102
+28.16 < F. 301:301(0) ack 102
+56.32 < F. 301:301(0) ack 102
+0.020 > R 102:102(0)    => last-ack-lost client answer trigger 17
