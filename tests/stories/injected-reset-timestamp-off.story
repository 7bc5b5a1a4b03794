// Timestamps were agreed on and the reset has one, but its value is no time of the server's clock.
// near: application-abort closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7020 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7020>
+0.001 > P. 1:52(51) ack 1 <nop,nop,TS val 1021 ecr 7020> "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 <nop,nop,TS val 7042 ecr 1021> "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41 <nop,nop,TS val 1042 ecr 7042>
+0.500 < R. 41:41(0) ack 52 <nop,nop,TS val 3735928559 ecr 1042>    => injected-reset server
