// A device answers the SYNs for the server, so the SYN/ACK comes from elsewhere than all the rest. The
// server itself drops the connection after it has acknowledged the ClientHello.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// server: ttl 52
// near: policy-block injected-reset known-injector
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.010 < S. 0:0(0) ack 1 win 64240 <mss 1460> ttl 249
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:86(85) ack 1 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00+\x00\x03\x02\x03\x04"
+0.025 < . 1:1(0) ack 86
+0.030 < R. 1:1(0) ack 86    => closed-with-unread-data|application-abort|refused-after-accept server abort
