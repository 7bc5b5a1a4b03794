// The SYN/ACK and, in its shadow, a reset in the server's name: the client's last ACK is not even sent.
// The server goes on to repeat its SYN/ACK, as nobody told it anything.
// server: ttl 52
// near: accept-queue-overflow refused-after-accept bad-handshake-ack listener-closed
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < R. 1:1(0) ack 1 win 0 ttl 57    => injected-reset server origin middlebox
+0.000 > . 1:1(0) ack 1
+0.020 < . 1:1(0) ack 1
