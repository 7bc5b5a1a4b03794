// A performance-enhancing proxy acknowledges locally in 2 ms and answers the handshake at once; what the
// far server says takes 600 ms. The far server aborts, the PEP passes it on at once after the next request.
// client: ttl 64
// server: ttl 63
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.002 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.002 < . 1:1(0) ack 101
+0.600 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.100 > P. 101:201(100) ack 301
+0.001 < R. 301:301(0) ack 201 win 0  => closed-with-unread-data|application-abort|reset-relayed server abort
