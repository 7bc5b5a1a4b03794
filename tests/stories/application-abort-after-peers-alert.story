// The server refuses the handshake with a fatal alert. It is the client that aborts, once it has read
// that: the error was the other side's.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// near: protocol-error policy-block injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:86(85) ack 1 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00+\x00\x03\x02\x03\x04"
+0.021 < P. 1:8(7) ack 86 "\x15\x03\x03\x00\x02\x02("
+0.000 > . 86:86(0) ack 8
+0.003 > R. 86:86(0) ack 8    => application-abort|closed-with-unread-data client abort
