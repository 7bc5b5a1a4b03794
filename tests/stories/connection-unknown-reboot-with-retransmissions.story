// While the server restarts, the request is repeated; the first copy that the new system sees is reset.
// near: retransmission-timeout data-after-close idle-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+5.000 > P. 101:201(100) ack 301
+0.220 > P. 101:201(100) ack 301
+0.440 > P. 101:201(100) ack 301
+0.880 > P. 101:201(100) ack 301
+1.760 > P. 101:201(100) ack 301
+3.520 > P. 101:201(100) ack 301
+7.040 > P. 101:201(100) ack 301
+0.020 < R 301:301(0)    => connection-unknown server answer trigger 13
