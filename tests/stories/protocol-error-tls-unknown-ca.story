// The client does not trust the certificate's issuer: it says so in a fatal alert and aborts.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// near: application-abort closed-with-unread-data injected-reset policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7020 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7020>
+0.001 > P. 1:86(85) ack 1 <nop,nop,TS val 1021 ecr 7020> "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00+\x00\x03\x02\x03\x04"
+0.021 < P. 1:57(56) ack 86 <nop,nop,TS val 7042 ecr 1021> "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.000 > . 86:86(0) ack 57 <nop,nop,TS val 1042 ecr 7042>
+0.002 > P. 86:93(7) ack 57 <nop,nop,TS val 1044 ecr 7042> "\x15\x03\x03\x00\x02\x020"
+0.0001 > R. 93:93(0) ack 57 win 501 <nop,nop,TS val 1044 ecr 7042>    => protocol-error client abort
