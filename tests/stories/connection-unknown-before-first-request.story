// The client stays silent for 40 seconds after the handshake. Its first request meets a server that was
// restarted meanwhile.
// near: accept-queue-overflow bad-handshake-ack refused-after-accept
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+40.00 > P. 1:101(100) ack 1
+0.020 < R 1:1(0)    => connection-unknown server answer trigger 4
