// Three clients arrive while the queue is full; only the first had found a place.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// connection: c 10.0.0.3:51000 10.0.0.2:80
// near: bad-handshake-ack connection-unknown listener-closed
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.020 b < R 1:1(0)    => accept-queue-overflow server answer trigger 6
+0.002 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+0.020 c < R 1:1(0)    => accept-queue-overflow server answer trigger 10
+0.010 > P. 1:51(50) ack 1
+0.020 < P. 1:101(100) ack 51
