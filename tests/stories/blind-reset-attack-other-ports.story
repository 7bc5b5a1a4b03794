// The attacker knows neither port nor number: the same guess to several ports of the client, of which
// one is in use.
// connection: b 10.0.0.1:39999 10.0.0.2:80
// connection: c 10.0.0.1:40001 10.0.0.2:80
// connection: d 10.0.0.1:40002 10.0.0.2:80
// server: ttl 57
// near: application-abort connection-unknown port-closed
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+4.000 b < R =500000:500000(0) ttl 238 id 100 nodf    => blind-reset-attack|backscatter
+0.001 < R =500000:500000(0) ttl 238 id 101 nodf    => blind-reset-attack|injected-reset server unacceptable
+0.001 c < R =500000:500000(0) ttl 238 id 102 nodf    => blind-reset-attack|backscatter
+0.001 d < R =500000:500000(0) ttl 238 id 103 nodf    => blind-reset-attack|backscatter
+1.000 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 41:81(40) ack 103 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 103:103(0) ack 81
