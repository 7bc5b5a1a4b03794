// A SYN-cookie firewall (hop limit 255) answers for the server; the server behind it, when it is
// connected at last, aborts at once with hop limit 128. Which of the two is "the endpoint" nobody can see.
// server: ttl 115, id counts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.010 < S. 0:0(0) ack 1 win 0 <mss 1460> ttl 250 id 0
+0.000 > . 1:1(0) ack 1
+0.010 < . 1:1(0) ack 1 win 8192 ttl 250 id 0
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < R. 1:1(0) ack 52 win 0  => closed-with-unread-data|refused-after-accept|application-abort|injected-reset|policy-block server confidence <80
