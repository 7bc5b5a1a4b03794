// One name is blocked each time that it is asked for, another one on the same address never.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// connection: b 10.0.0.1:40001 10.0.0.2:443
// connection: c 10.0.0.1:40002 10.0.0.2:443
// server: ttl 52
// near: application-abort closed-with-unread-data refused-after-accept process-ended
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:88(87) ack 1 "\x16\x03\x01\x00R\x01\x00\x00N\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00!\x00\x00\x00\x16\x00\x14\x00\x00\x11forbidden.example\x00+\x00\x03\x02\x03\x04"
+0.007 < R 1:1(0) win 0 ttl 54 id 0    => policy-block|injected-reset server origin middlebox
+0.014 < P. 1:57(56) ack 88 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.000 > R 88:88(0)    => stray-segment client answer
+1.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:86(85) ack 1 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fallowed.example\x00+\x00\x03\x02\x03\x04"
+0.021 b < P. 1:57(56) ack 86 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.000 b > . 86:86(0) ack 57
+1.000 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+0.001 c > P. 1:88(87) ack 1 "\x16\x03\x01\x00R\x01\x00\x00N\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00!\x00\x00\x00\x16\x00\x14\x00\x00\x11forbidden.example\x00+\x00\x03\x02\x03\x04"
+0.007 c < R 1:1(0) win 0 ttl 54 id 0    => policy-block|injected-reset server origin middlebox
+0.014 c < P. 1:57(56) ack 88 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.000 c > R 88:88(0)    => stray-segment client answer
