// A ClientHello with a forbidden name: three resets from two devices, different hop limits; the server
// answers later.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// server: ttl 45
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.180 < S. 0:0(0) ack 1 win 65160 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:84(83) ack 1 "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00\x05\x00\x01\x00"
+0.020 < R 1:1(0) ttl 60 id 21111 nodf win 1021  => policy-block|injected-reset|known-injector server origin middlebox
+0.0001 < R. 1:1(0) ack 84 ttl 98 id 5151 win 722 => policy-block|injected-reset|known-injector server origin middlebox
+0.0001 < R. 1:1(0) ack 84 ttl 99 id 5150 win 721 => policy-block|injected-reset|known-injector|duplicate-reset server origin middlebox
+0.160 < . 1:1(0) ack 84
