// A NAT in front of the client forgot the connection: what the server pushes is reset.
// near: data-after-close stray-segment unsolicited-syn-ack
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+40.00 < P. 301:351(50) ack 101
+0.000 > R 101:101(0)    => connection-unknown client answer trigger 7
