// Seen half-way: a firewall meets a forbidden name in the request and resets both ends, each in the
// other's name, in the same instant.
// client: ttl 63
// server: ttl 61
// near: application-abort closed-with-unread-data reset-on-reset stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:44(43) ack 1 "GET / HTTP/1.1\r\nHost: forbidden.example\r\n\r\n"
+0.0004 < R. 1:1(0) ack 44 win 0 ttl 64 id 0    => policy-block|injected-reset server origin middlebox
+0.0001 > R. 44:44(0) ack 1 win 0 ttl 64 id 0    => policy-block|injected-reset client origin middlebox
