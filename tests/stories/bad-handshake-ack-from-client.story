// The client acknowledges a number that the server never sent: a firewall rewrites sequence numbers
// on the way there, but not back.
// near: accept-queue-overflow connection-unknown flag-probe
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 50001
+0.020 < R 50001:50001(0)    => bad-handshake-ack server answer trigger 3
