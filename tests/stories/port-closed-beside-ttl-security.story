// The router's BGP session runs with a hop limit of 255 (RFC 5082). Its kernel refuses another port
// with the usual 64: both are one hop away.
// connection: a 10.0.0.1:40000 10.0.0.2:179
// connection: b 10.0.0.1:40001 10.0.0.2:22
// server: ttl 254
// near: rejected-by-middlebox injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:20(19) ack 1 "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x13\x04"
+0.001 < P. 1:20(19) ack 20 "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x13\x04"
+0.000 > . 20:20(0) ack 20
+5.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 b < R. =0:0(0) ack 1 ttl 63    => port-closed server answer trigger 7
