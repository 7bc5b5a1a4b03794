// The last record is an alert, but encrypted: almost always close_notify. Nothing says that it was an
// error.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// near: protocol-error policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:86(85) ack 1 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00+\x00\x03\x02\x03\x04"
+0.021 < P. 1:57(56) ack 86 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.004 > P. 86:111(25) ack 57 "\x17\x03\x03\x00\x14abcdefghijklmnopqrst"
+0.021 < P. 57:82(25) ack 111 "\x17\x03\x03\x00\x14tsrqponmlkjihgfedcba"
+0.010 > P. 111:142(31) ack 82 "\x15\x03\x03\x00\x1aabcdefghijklmnopqrstuvwxyz"
+0.0001 > R. 142:142(0) ack 82    => application-abort client abort
