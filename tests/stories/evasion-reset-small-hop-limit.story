// A tool beside the browser sends a reset that dies on the way: hop limit 4, where all else that leaves
// this machine has 128. The filter in between forgets the connection, the server never hears of it.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// client: ttl 128, id counts
// server: ttl 49
// near: application-abort connect-scan blind-reset-attack abort-after-fin health-check
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > R. 1:1(0) ack 1 ttl 4 win 1026    => evasion-reset client
+0.0005 > P. 1:88(87) ack 1 win 1026 "\x16\x03\x01\x00R\x01\x00\x00N\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00!\x00\x00\x00\x16\x00\x14\x00\x00\x11forbidden.example\x00+\x00\x03\x02\x03\x04"
+0.040 < P. 1:57(56) ack 88 win 1026 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.010 > P. 88:113(25) ack 57 win 1026 "\x17\x03\x03\x00\x14abcdefghijklmnopqrst"
+0.040 < P. 57:82(25) ack 113 win 1026 "\x17\x03\x03\x00\x14tsrqponmlkjihgfedcba"
