// The client has its answer, says close_notify (a warning, not an error) and drops the connection.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// client: ttl 128, id counts
// near: protocol-error policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:86(85) ack 1 win 1026 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00+\x00\x03\x02\x03\x04"
+0.021 < P. 1:57(56) ack 86 win 1026 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.004 > P. 86:111(25) ack 57 win 1026 "\x17\x03\x03\x00\x14abcdefghijklmnopqrst"
+0.021 < P. 57:82(25) ack 111 win 1026 "\x17\x03\x03\x00\x14tsrqponmlkjihgfedcba"
+0.010 > P. 111:118(7) ack 82 win 1026 "\x15\x03\x03\x00\x02\x01\x00"
+0.0001 > R. 118:118(0) ack 82 win 0    => application-abort|closed-with-unread-data client abort
