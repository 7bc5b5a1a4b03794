// The sweeper of a BIG-IP removes a flow that was silent for 300 seconds. It says so to both sides.
// client: ttl 63
// server: ttl 61
// near: application-abort stated-by-device injected-reset reset-on-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.041 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.020 > . 52:52(0) ack 41
+300.200 < R. 41:87(46) ack 52 win 4380 ttl 254 "BIG-IP: [0x2409a71:704] Flow expired (sweeper)"    => idle-timeout server   // stated by F5 BIG-IP: Flow expired (sweeper)
+0.0001 > R. 52:98(46) ack 41 win 4380 ttl 254 "BIG-IP: [0x2409a71:704] Flow expired (sweeper)"    => idle-timeout client   // stated by F5 BIG-IP: Flow expired (sweeper)
