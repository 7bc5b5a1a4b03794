// The older sort of the Great Firewall's resets: bare, identification 64, no DF, a window that is a
// multiple of 17.
// server: ttl 44
// family: the identification is the fingerprint, and only IPv4 has it
// near: application-abort connection-unknown closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.180 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:56(55) ack 1 "GET /forbidden-word HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.045 < R 1:1(0) ttl 51 id 64 nodf win 3451    => known-injector|policy-block server origin middlebox
+0.140 < P. 1:41(40) ack 56 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > R 56:56(0)    => stray-segment client answer
