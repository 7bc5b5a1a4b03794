// Only the client is reset, just after its ClientHello, from almost the server's distance. The server
// knows of nothing: its ServerHello comes in when a server's answer is due.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// server: ttl 52
// near: application-abort closed-with-unread-data refused-after-accept connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.060 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:88(87) ack 1 "\x16\x03\x01\x00R\x01\x00\x00N\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00!\x00\x00\x00\x16\x00\x14\x00\x00\x11forbidden.example\x00+\x00\x03\x02\x03\x04"
+0.011 < R 1:1(0) ttl 53 id 0    => injected-reset|policy-block server
+0.050 < P. 1:57(56) ack 88 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.000 > R 88:88(0)    => stray-segment client answer trigger 6
+0.200 < P. 1:57(56) ack 88 "\x16\x03\x03\x00*\x02\x00\x00&\x03\x03ABCDEFGHIJKLMNOPQRSTUVWXYZ543210\x00\xc0/\x00\x16\x03\x03\x00\x04\x0e\x00\x00\x00"
+0.000 > R 88:88(0)    => stray-segment client answer trigger 8
