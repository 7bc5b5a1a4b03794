// A NetScaler has run out of memory and says so with the code in its window.
// client: ttl 128, id counts
// server: ttl 254, id counts
// near: application-abort closed-with-unread-data stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < . 1:1(0) ack 52 win 8190
+0.002 < R. 1:1(0) ack 52 win 8209    => resource-exhausted server   // stated by NetScaler: 8209
+0.010 > P. 52:103(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < R 1:1(0) win 8201    => stray-segment server answer   // stated by NetScaler: 8201
