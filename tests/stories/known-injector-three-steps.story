// The pattern seen in 2006: three bare resets at the exact number, one full segment and three full
// segments further, in case the server's answer has already moved on.
// server: ttl 44
// near: application-abort connection-unknown duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.180 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:56(55) ack 1 "GET /forbidden-word HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.045 < R 1:1(0) ttl 51 id 3001 nodf    => known-injector|policy-block|injected-reset server origin middlebox
+0.0002 < R 1461:1461(0) ttl 51 id 3002 nodf    => known-injector|policy-block|injected-reset server origin middlebox
+0.0002 < R 4381:4381(0) ttl 51 id 3003 nodf    => known-injector|policy-block|injected-reset server origin middlebox
