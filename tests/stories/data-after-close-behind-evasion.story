// GoodbyeDPI's fake reset at the beginning, then an ordinary session; the server closes, and a last
// word of the client is reset by the server's kernel.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// client: ttl 128, id counts
// server: ttl 49
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.040 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > R. 1:1(0) ack 1 ttl 4 win 1026    => evasion-reset client
+0.0005 > P. 1:101(100) ack 1 win 1026
+0.040 < P. 1:57(56) ack 101
+0.010 > P. 101:126(25) ack 57 win 1026
+0.040 < P. 57:82(25) ack 126
+0.050 > . 126:126(0) ack 82 win 1026
+30.00 < F. 82:82(0) ack 126
+0.001 > . 126:126(0) ack 83 win 1026
+2.000 > P. 126:157(31) ack 83 win 1026
+0.040 < R 83:83(0)    => data-after-close server answer
