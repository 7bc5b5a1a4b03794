// As above; the handshake and one answer came late because the device slept, the third time it was awake.
// server: ttl 64
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.098 < S. 0:0(0) ack 1 win 28960 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1098 ecr 7000>
+0.001 > P. 1:52(51) ack 1 <nop,nop,TS val 1099 ecr 7000> "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.091 < P. 1:41(40) ack 52 <nop,nop,TS val 7100 ecr 1099> "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41 <nop,nop,TS val 1190 ecr 7100>
+0.010 > P. 52:103(51) ack 41 <nop,nop,TS val 1200 ecr 7100> "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.003 < R. 41:41(0) ack 103 win 224 <nop,nop,TS val 7112 ecr 1200>    => closed-with-unread-data|application-abort server abort confidence <80
