// The server has more closed connections with unsent data than tcp_max_orphans allows. Whenever it
// closes one more, to whomever, its kernel resets that at once instead of seeing it off.
// connection: b 10.0.0.3:40001 10.0.0.2:80
// connection: c 10.0.0.4:40002 10.0.0.2:80
// near: fin-answered-with-reset injected-reset process-ended
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < . 1:1461(1460) ack 52
+0.000 < P. 1461:2161(700) ack 52
+0.000 < F. 2161:2161(0) ack 52
+0.0001 < R. 2162:2162(0) ack 52    => resource-exhausted|abort-after-fin server
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 b < . 1:1461(1460) ack 52
+0.000 b < P. 1461:2161(700) ack 52
+0.000 b < F. 2161:2161(0) ack 52
+0.0001 b < R. 2162:2162(0) ack 52    => resource-exhausted|abort-after-fin server
+0.100 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+0.001 c > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 c < . 1:1461(1460) ack 52
+0.000 c < P. 1461:2161(700) ack 52
+0.000 c < F. 2161:2161(0) ack 52
+0.0001 c < R. 2162:2162(0) ack 52    => resource-exhausted|abort-after-fin server
