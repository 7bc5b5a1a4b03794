// tcpkill on the client's network: for each segment that it sees, three bare resets, at the ACK, one
// window and three windows further, with random identifications and no DF.
// server: ttl 57
// near: application-abort connection-unknown duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+0.030 < R 41:41(0) ttl 64 id 51234 nodf    => known-injector server origin middlebox
+0.0001 < R 543:543(0) ttl 64 id 10877 nodf    => known-injector server origin middlebox
+0.0001 < R 1547:1547(0) ttl 64 id 29311 nodf    => known-injector server origin middlebox
+0.200 < P. 41:541(500) ack 52
+0.000 > R 52:52(0)    => stray-segment client answer
