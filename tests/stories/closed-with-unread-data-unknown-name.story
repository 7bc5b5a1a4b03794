// The server has no certificate for the name in the ClientHello and drops the connection at once, one
// round trip later, from its usual distance, its counter going on.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// server: ttl 115, id counts
// near: policy-block injected-reset known-injector
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.060 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:86(85) ack 1 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0funknown.example\x00+\x00\x03\x02\x03\x04"
+0.061 < R. 1:1(0) ack 86 win 0    => closed-with-unread-data|refused-after-accept|application-abort server abort
