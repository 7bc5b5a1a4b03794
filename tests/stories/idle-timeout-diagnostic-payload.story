// A carrier's NAT ends the mapping of a connection that was silent too long: code 14.
// server: ttl 250
// near: application-abort stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+240.000 < R. 41:49(8) ack 52 win 0 "3\xaa\x00\x0e\x00\x00\x00\x00"    => idle-timeout server   // stated by the RST diagnostic payload: connection timeout
