// One reset with ten bytes in it, 01 to 09 and 00, after a ClientHello whose TCP header bears no options.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// server: ttl 44
// near: application-abort closed-with-unread-data stated-by-device
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.180 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:88(87) ack 1 "\x16\x03\x01\x00R\x01\x00\x00N\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00!\x00\x00\x00\x16\x00\x14\x00\x00\x11forbidden.example\x00+\x00\x03\x02\x03\x04"
+0.030 < R. 1:11(10) ack 88 win 0 ttl 57 "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x00"    => known-injector|policy-block server origin middlebox
