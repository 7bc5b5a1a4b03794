// A Windows server's full-sized segments never arrive behind a tunnel; it even tries smaller ones, then
// gives up and resets.
// client: ttl 57
// server: ttl 128, id counts
// near: injected-reset gave-up-waiting application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.030 > . 1:1(0) ack 1
+0.001 > P. 1:191(190) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\nAccept: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n\r\n"
+0.010 < . 1:1461(1460) ack 191 win 1025
+0.000 < . 1461:2921(1460) ack 191 win 1025
+0.300 < . 1:1461(1460) ack 191 win 1025
+0.600 < . 1:1461(1460) ack 191 win 1025
+1.200 < . 1:537(536) ack 191 win 1025
+2.400 < . 1:537(536) ack 191 win 1025
+4.800 < . 1:1461(1460) ack 191 win 1025
+9.600 < R. 2921:2921(0) ack 191 win 0  => retransmission-timeout server abort
