// The last router before the server refuses (REJECT with tcp-reset): one hop nearer than the server
// is, and seventy times as fast as the server's kernel ever answered. The server's hop limit never
// varied.
// connection: b 10.0.0.1:40001 10.0.0.2:81
// server: ttl 63
// near: port-closed
// cut: without the server's own packets nothing contradicts a refusal by the server itself
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7020 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7020>
+0.001 > P. 1:52(51) ack 1 <nop,nop,TS val 1021 ecr 7020> "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.0205 < P. 1:41(40) ack 52 <nop,nop,TS val 7042 ecr 1021> "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41 <nop,nop,TS val 1042 ecr 7042>
+0.030 > P. 52:101(49) ack 41 <nop,nop,TS val 1072 ecr 7042> "GET /logo.png HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.0203 < P. 41:81(40) ack 101 <nop,nop,TS val 7092 ecr 1072> "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 101:101(0) ack 81 <nop,nop,TS val 1092 ecr 7092>
+0.200 b > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1292 ecr 0,nop,wscale 7>
+0.0003 b < R. =0:0(0) ack 1 ttl 64    => rejected-by-middlebox server answer trigger 10 origin middlebox
