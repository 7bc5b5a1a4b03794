// A server process is killed while three clients' requests lie unread: three resets in one instant. A
// fourth client, whose data had all been read, gets a FIN; a fifth is refused.
// connection: b 10.0.0.3:40001 10.0.0.2:80
// connection: c 10.0.0.4:40002 10.0.0.2:80
// connection: d 10.0.0.5:40003 10.0.0.2:80
// connection: e 10.0.0.6:40004 10.0.0.2:80
// near: listener-closed application-abort injected-reset gave-up-waiting
// cut: fewer connections may look like a single close with unread data
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
+0.100 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+0.001 c > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 c < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 c > . 52:52(0) ack 41
+0.100 d > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 d < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 d > . 1:1(0) ack 1
+0.001 d > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 d < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 d > . 52:52(0) ack 41
+0.500 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < . 41:41(0) ack 103
+0.100 b > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 b < . 41:41(0) ack 103
+0.100 c > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 c < . 41:41(0) ack 103
+0.400 < R. 41:41(0) ack 103    => process-ended server abort
+0.0001 b < R. 41:41(0) ack 103    => process-ended server abort
+0.0001 c < R. 41:41(0) ack 103    => process-ended server abort
+0.0001 d < F. 41:41(0) ack 52
+0.000 d > . 52:52(0) ack 42
+1.000 e > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 e < R. =0:0(0) ack 1    => port-closed server answer
