// The listen queue is full and tcp_abort_on_overflow is set: the last ACK of the handshake is reset.
// near: bad-handshake-ack refused-after-accept connection-unknown flag-probe
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.020 < R 1:1(0)    => accept-queue-overflow server answer trigger 3
