// Two bare resets with random hop limits at different numbers after a Host header; the page arrives later.
// server: ttl 50
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.060 < S. 0:0(0) ack 1 win 65160 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.010 < R. 1:1(0) ack 52 win 0 ttl 31 id 881 => policy-block|injected-reset server origin middlebox
+0.0001 < R. 1:1(0) ack 1 win 0 ttl 199 id 22 => injected-reset|policy-block|known-injector server origin middlebox
+0.050 < P. 1:301(300) ack 52
