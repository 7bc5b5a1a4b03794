// A Windows host counts its identifications, and the one of this answer happens to be 64. DF is set and
// the window is zero, as ever.
// server: ttl 128, id counts
// near: known-injector injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 id 60 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" id 61
+0.000 > . 52:52(0) ack 41
+30.000 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < R 41:41(0) id 64    => connection-unknown server answer trigger 7
