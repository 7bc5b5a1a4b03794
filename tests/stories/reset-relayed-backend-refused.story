// Captured on a TLS proxy. Its backend is down: the SYN is refused, and the proxy aborts the client that
// has just sent its greeting.
// connection: a 10.0.0.1:40000 10.0.0.5:443
// connection: b 10.0.0.5:50001 10.0.0.2:80
// near: injected-reset process-ended policy-block
// cut: without the refusal behind it the proxy's reset looks like its own
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:86(85) ack 1 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00+\x00\x03\x02\x03\x04"
+0.0001 < . 1:1(0) ack 86
+0.0005 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 b < R. =0:0(0) ack 1    => port-closed server answer
+0.0002 < R. 1:1(0) ack 86    => reset-relayed server
