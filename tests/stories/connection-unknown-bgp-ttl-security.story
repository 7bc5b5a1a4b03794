// Two routers speak BGP with a hop limit of 255 (RFC 5082). One daemon's machine restarts; its kernel
// answers the next keepalive with its ordinary hop limit.
// connection: a 10.0.0.1:40000 10.0.0.2:179
// client: ttl 255
// server: ttl 255
// near: injected-reset data-after-close
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:30(29) ack 1
+0.020 < P. 1:30(29) ack 30
+0.001 > . 30:30(0) ack 30
+30.00 > P. 30:49(19) ack 30
+0.020 < R 30:30(0) ttl 64    => connection-unknown server answer trigger 7
