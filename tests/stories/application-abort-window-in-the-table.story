// A Linux server's receive window is 9300 when its application aborts. 9300 is a NetScaler's code, but
// nothing else here is: hop limit 61, timestamps, one reset.
// server: ttl 61
// near: idle-timeout stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7020 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7020>
+0.001 > P. 1:1449(1448) ack 1 <nop,nop,TS val 1021 ecr 7020>
+0.021 < P. 1:41(40) ack 1449 <nop,nop,TS val 7042 ecr 1021> "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 1449:1449(0) ack 41 <nop,nop,TS val 1042 ecr 7042>
+2.000 < R. 41:41(0) ack 1449 win 9300 <nop,nop,TS val 9042 ecr 1042>    => application-abort server abort
