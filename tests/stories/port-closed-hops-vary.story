// The ways back from this host differ by a hop or two from packet to packet; a refusal that took one of
// them is still the host's.
// connection: b 10.0.0.1:40001 10.0.0.2:8080
// near: rejected-by-middlebox injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 ttl 56 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < . 1:1(0) ack 52 ttl 57
+0.001 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" ttl 55
+0.000 > . 52:52(0) ack 41
+1.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.021 b < R. =0:0(0) ack 1 ttl 54    => port-closed server answer trigger 8
