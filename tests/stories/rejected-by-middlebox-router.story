// A firewall two hops away refuses port 8080 in the server's name. The server's own packets, on port
// 80, come from six hops away and take twenty milliseconds.
// connection: b 10.0.0.1:40001 10.0.0.2:8080
// server: ttl 58
// near: port-closed time-wait-reuse syn-option-refused
// cut: without the server's own packets nothing contradicts a refusal by the server itself
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+0.500 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.002 b < R. =0:0(0) ack 1 ttl 62    => rejected-by-middlebox server answer trigger 7 origin middlebox
