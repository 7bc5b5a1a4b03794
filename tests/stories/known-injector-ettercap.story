// ettercap kills the connection from the bridge: bare resets to both ends with a window of 32767, no
// DF, and one identification for the two.
// client: ttl 63
// server: ttl 61
// near: application-abort reset-on-reset stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.041 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.020 > . 52:52(0) ack 41
+3.000 > R 52:52(0) win 32767 ttl 64 id 41111 nodf    => known-injector client origin middlebox
+0.0001 < R 41:41(0) win 32767 ttl 64 id 41111 nodf    => known-injector server origin middlebox
