// A traffic shaper (the Sandvine pattern) cuts a file-sharing connection: two bare resets, the second
// one 12503 further, window 10240, identifications two apart.
// connection: a 10.0.0.1:40000 10.0.0.2:6881
// client: ttl 64
// server: ttl 106, id counts
// near: application-abort connection-unknown duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.116 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:21(20) ack 1 "\x13BitTorrent protocol"
+0.109 < R 1:1(0) win 10240 ttl 21 id 49942    => known-injector|injected-reset server origin middlebox
+0.0006 < R 12504:12504(0) win 10240 ttl 21 id 49944    => known-injector|injected-reset server origin middlebox
