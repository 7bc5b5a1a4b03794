// One address, two sites: connections of the same client end in either, seven hops apart. The reset
// fits its own connection.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// near: injected-reset rejected-by-middlebox
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 ttl 57 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 ttl 57 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+1.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 ttl 50 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.031 b < P. 1:41(40) ack 52 ttl 50 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 b > . 52:52(0) ack 41
+1.000 < R. 41:41(0) ack 52 ttl 57    => application-abort server abort
+1.000 b < R. 41:41(0) ack 52 ttl 50    => application-abort server abort
