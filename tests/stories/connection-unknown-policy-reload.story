// A firewall whose policy was reinstalled lost the session: the client's next segment is reset from two
// hops nearer.
// server: ttl 58
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.030 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.031 < P. 1:301(300) ack 52
+0.000 > . 52:52(0) ack 301
+20.0 > P. 52:103(51) ack 301
+0.001 < R 301:301(0) ttl 63 => connection-unknown|injected-reset|idle-timeout server
