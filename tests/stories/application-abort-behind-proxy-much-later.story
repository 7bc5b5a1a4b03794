// Captured on a proxy. A server connection is aborted; the proxy retries elsewhere and serves the client
// well. Half a minute later it aborts the client, for reasons of its own.
// connection: a 10.0.0.1:40000 10.0.0.5:8080
// connection: b 10.0.0.5:50001 10.0.0.2:80
// connection: c 10.0.0.5:50002 10.0.0.3:80
// near: reset-relayed process-ended
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.0001 < . 1:1(0) ack 52
+0.001 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.004 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.000 b > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.004 b < . 1:1(0) ack 52
+0.100 b < R. 1:1(0) ack 52    => closed-with-unread-data|application-abort server abort
+0.001 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.004 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+0.000 c > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.005 c < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 c > . 52:52(0) ack 41
+0.001 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.020 > . 52:52(0) ack 41
+30.000 < R. 41:41(0) ack 52    => application-abort server abort
