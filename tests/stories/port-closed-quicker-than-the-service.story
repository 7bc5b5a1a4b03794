// The SYN/ACK of a busy service took 45 milliseconds (the radio link had to wake up first); the
// refusal of another port takes twelve, from the same host. That is no other device.
// connection: b 10.0.0.1:40001 10.0.0.2:8080
// server: ttl 58
// near: rejected-by-middlebox injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.045 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.019 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.012 b < R. =0:0(0) ack 1    => port-closed server answer trigger 7
