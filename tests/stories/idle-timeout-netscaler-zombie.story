// A NetScaler's clean-up finds a connection that was silent for 140 seconds: 9300, from a hop limit of
// 255, as its SYN/ACK was.
// client: ttl 128, id counts
// server: ttl 231, id counts
// near: application-abort keepalive-timeout stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.022 < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.050 > . 52:52(0) ack 41 win 1026
+140.900 < R. 41:41(0) ack 52 win 9300    => idle-timeout server   // stated by NetScaler: 9300
