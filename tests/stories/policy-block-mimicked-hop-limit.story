// The filter copies the hop limit of the server. It cannot copy the distance: the server needs 80
// milliseconds for every answer, this one came in four.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// server: ttl 49
// near: application-abort closed-with-unread-data refused-after-accept protocol-error
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.080 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:88(87) ack 1 "\x16\x03\x01\x00R\x01\x00\x00N\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00!\x00\x00\x00\x16\x00\x14\x00\x00\x11forbidden.example\x00+\x00\x03\x02\x03\x04"
+0.004 < R. 1:1(0) ack 88 win 0    => policy-block|injected-reset server
