// A NetScaler was sent something that is no TLS: code 9818, as it stood in a real capture.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// client: ttl 128, id counts
// server: ttl 254, id counts
// near: application-abort closed-with-unread-data policy-block injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < R. 1:1(0) ack 52 win 9818    => protocol-error|stated-by-device server   // stated by NetScaler: 9818
+0.001 > P. 52:103(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < R 1:1(0) win 8201    => stray-segment server answer trigger 6   // stated by NetScaler: 8201
