// A middlebox lost step with the connection: code 2, desynchronized state.
// server: ttl 250
// near: application-abort stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+20.000 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.002 < R 41:49(8) "3\xaa\x00\x02\x00\x00\x00\x00"    => connection-unknown server trigger 7   // stated by the RST diagnostic payload: desynchronized state
