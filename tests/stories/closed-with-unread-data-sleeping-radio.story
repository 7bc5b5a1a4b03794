// A device in Wi-Fi power save: its SYN/ACK waited 118 ms for the beacon; once awake it answers in 3.
// It is out of memory for the request and aborts.
// server: ttl 64
// near: injected-reset known-injector
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.118 < S. 0:0(0) ack 1 win 5744 <mss 1440>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.003 < R. 1:1(0) ack 52 win 0    => closed-with-unread-data|application-abort|refused-after-accept|policy-block server abort confidence <80
