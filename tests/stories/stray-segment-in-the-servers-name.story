// A device lets the handshake pass, then speaks for the server: it redirects, closes and answers what
// comes late. Its hop limit is not the server's, so that its packets agree only with each other.
// synthetic: no such device is at hand
// near: duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.100 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7> ttl 43
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:78(77) ack 1
+0.100 < P. 1:184(183) ack 78 ttl 47
+0.000 > . 78:78(0) ack 184
+5.000 > F. 78:78(0) ack 184
+0.100 < F. 184:184(0) ack 79 ttl 47
+0.000 > . 79:79(0) ack 185
+0.100 < R 185:185(0) ttl 47    => stray-segment server answer trigger 9 origin unknown
