// A service is restarted while two requests are being worked on: both connections are aborted, new ones
// are refused for two seconds and then accepted.
// connection: b 10.0.0.3:40001 10.0.0.2:80
// connection: c 10.0.0.3:40002 10.0.0.2:80
// connection: d 10.0.0.3:40003 10.0.0.2:80
// near: listener-closed application-abort injected-reset
// cut: fewer connections may look like single aborts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 b < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 b > . 52:52(0) ack 41
+0.200 > P. 52:99(47) ack 41 "GET /report HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.020 < . 41:41(0) ack 99
+0.100 b > P. 52:99(47) ack 41 "GET /report HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.020 b < . 41:41(0) ack 99
+1.000 < R. 41:41(0) ack 99    => process-ended|closed-with-unread-data server abort
+0.0002 b < R. 41:41(0) ack 99    => process-ended|closed-with-unread-data server abort
+0.500 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < R. =0:0(0) ack 1    => port-closed server answer
+2.000 d > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 d < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 d > . 1:1(0) ack 1
+0.001 d > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
