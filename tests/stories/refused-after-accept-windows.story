// A Windows service closes the accepted socket abortively: the client's address is not allowed.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: accept-queue-overflow application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.021 < R. 1:1(0) ack 1 win 0    => refused-after-accept server abort
