// A node wrote in many small pieces, each with another ACK, to a peer that has gone: every piece draws a
// reset with the number that it acknowledged.
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.060 < S. 0:0(0) ack 1 win 65160 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 < P. 1:401(400) ack 1
+0.000 > P. 1:17(16) ack 1
+0.001 > P. 17:33(16) ack 401
+0.000 < P. 401:431(30) ack 1
+0.001 > P. 33:49(16) ack 431
+0.000 < P. 431:441(10) ack 1
+0.001 > P. 49:65(16) ack 441
+0.000 < P. 441:461(20) ack 1
+0.001 > P. 65:81(16) ack 461
+0.001 > P. 81:97(16) ack 461
+0.001 > P. 97:113(16) ack 461
+0.001 > P. 113:129(16) ack 461
+0.001 > P. 129:145(16) ack 461
+0.001 > P. 145:161(16) ack 461
+0.001 > P. 161:177(16) ack 461
+0.001 > P. 177:193(16) ack 461
+0.050 < R. 461:461(0) ack 1 => application-abort|closed-with-unread-data server
+0.000 < R 1:1(0) => stray-segment server
+0.000 < R 401:401(0) => stray-segment server
+0.000 < R 431:431(0) => stray-segment server
+0.000 < R 441:441(0) => stray-segment server
+0.000 < R 461:461(0) => stray-segment server
