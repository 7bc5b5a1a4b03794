// An inline Suricata drops a request that matches a rule and rejects it to both sides: hop limit 64,
// no DF, the window copied from the request. The server gets a reset where the request would have begun.
// client: ttl 63
// server: ttl 61
// family: the missing DF is half of the fingerprint, and only IPv4 has it
// near: application-abort closed-with-unread-data reset-on-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:50(49) ack 1 "GET /evil.exe HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.0003 < R. 1:1(0) ack 50 ttl 64 id 0 nodf win 502    => known-injector|policy-block server origin middlebox
+0.0001 > R. 1:1(0) ack 1 ttl 64 id 0 nodf win 502    => known-injector|policy-block client origin middlebox
