// The other sort, three at a time: with ACK, DF set, hop limits that count up, and an identification
// that follows from the window: -1 - 13 x window.
// server: ttl 44
// family: the identification is the fingerprint, and only IPv4 has it
// near: application-abort connection-unknown closed-with-unread-data duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.180 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:56(55) ack 1 "GET /forbidden-word HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.045 < R. 1:1(0) ack 56 ttl 66 id 49493 win 1234    => known-injector|policy-block server origin middlebox
+0.0002 < R. 1:1(0) ack 56 ttl 67 id 49480 win 1235    => known-injector|policy-block server origin middlebox
+0.0002 < R. 1:1(0) ack 56 ttl 68 id 49467 win 1236    => known-injector|policy-block server origin middlebox
+0.140 < P. 1:41(40) ack 56 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > R 56:56(0)    => stray-segment client answer
