// The server's hop limit wavers by one all the time (two paths of equal cost); so does that of its reset.
// server: ttl 52
// near: injected-reset rejected-by-middlebox
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 ttl 53 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+0.100 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 41:81(40) ack 103 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 103:103(0) ack 81
+0.100 > P. 103:154(51) ack 81 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 81:121(40) ack 154 ttl 53 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 154:154(0) ack 121
+1.000 < R. 121:121(0) ack 154 ttl 51    => application-abort server abort
