// The server's packets have timestamps, a marked class of service and a counter; the answer of its
// rebooted kernel has none of these: identification 0, window 0, twenty bytes of header. As it must be.
// near: injected-reset known-injector rejected-by-middlebox policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7020 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7020>
+0.001 > P. 1:52(51) ack 1 <nop,nop,TS val 1021 ecr 7020> "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 tos 0x28 <nop,nop,TS val 7042 ecr 1021> "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41 <nop,nop,TS val 1042 ecr 7042>
+30.000 > P. 52:103(51) ack 41 <nop,nop,TS val 31042 ecr 7042> "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.020 < R 41:41(0)    => connection-unknown server answer trigger 7
