// The last ACK of a handshake does not fit the SYN cookie of a NetScaler: code 8205.
// client: ttl 128, id counts
// server: ttl 254, id counts
// near: accept-queue-overflow refused-after-accept stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0001 > . 1:1(0) ack 77001 win 1026
+0.001 < R 77001:77001(0) win 8205    => bad-handshake-ack server answer trigger 3   // stated by NetScaler: 8205
