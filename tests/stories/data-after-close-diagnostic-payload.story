// The server had closed, the client sends once more; the server's stack adds why it resets: code 3.
// near: connection-unknown stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 < F. 41:41(0) ack 52
+0.001 > . 52:52(0) ack 42
+1.000 > P. 52:103(51) ack 42 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < R 42:50(8) "3\xaa\x00\x03\x00\x00\x00\x00"    => data-after-close server trigger 8   // stated by the RST diagnostic payload: new data after close
