// The same with a guessed SYN from another distance: the challenge ACK goes to a host that has long
// forgotten the connection and never sent that SYN.
// client: ttl 58
// near: connection-unknown stray-segment time-wait-reuse half-open-scan
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.040 > . 52:52(0) ack 41
+30.000 > S 123456789:123456789(0) win 1024 <mss 1460> ttl 243 id 21931 nodf
+0.0001 < . 41:41(0) ack 52
+0.020 > R 52:52(0)    => challenge-ack-reply|half-open-syn client answer trigger 8
