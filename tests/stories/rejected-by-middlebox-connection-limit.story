// A gateway lets each client have one connection to the service and refuses the second while the
// first is in use. The port is plainly open; the refusal comes from three hops nearer, at once.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// server: ttl 61
// near: port-closed syn-option-refused connect-scan
// cut: without the first connection nothing tells that the port is open
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.030 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.031 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0006 b < R. =0:0(0) ack 1 ttl 64    => rejected-by-middlebox|resource-exhausted server answer trigger 7 origin middlebox
+0.100 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.031 < P. 41:81(40) ack 103 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 103:103(0) ack 81
