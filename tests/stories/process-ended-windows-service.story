// A Windows service is stopped the hard way: all its connections are reset in one millisecond, idle or
// not, whoever the client is.
// connection: b 10.0.0.3:40001 10.0.0.2:80
// connection: c 10.0.0.4:40002 10.0.0.2:80
// connection: d 10.0.0.1:40003 10.0.0.2:80
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: application-abort idle-timeout listener-closed injected-reset
// cut: fewer connections may look like single aborts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 b < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 b > . 1:1(0) ack 1 win 1026
+0.001 b > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 b < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.050 > . 52:52(0) ack 41 win 1026
+0.050 b > . 52:52(0) ack 41 win 1026
+0.100 c > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 c < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 c > . 1:1(0) ack 1 win 1026
+0.001 c > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 c < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.050 c > . 52:52(0) ack 41 win 1026
+0.300 d > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 d < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 d > . 1:1(0) ack 1 win 1026
+0.001 d > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 d < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.050 d > . 52:52(0) ack 41 win 1026
+6.000 < R. 41:41(0) ack 52 win 0    => process-ended server abort
+0.0003 b < R. 41:41(0) ack 52 win 0    => process-ended server abort
+0.0002 c < R. 41:41(0) ack 52 win 0    => process-ended server abort
+0.0001 d < R. 41:41(0) ack 52 win 0    => process-ended server abort
