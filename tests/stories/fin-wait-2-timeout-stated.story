// HP-UX writes the reason of its resets into them: its half-closed connection has timed out.
// near: application-abort stated-by-device idle-timeout injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+1.000 < F. 41:41(0) ack 52
+0.020 > . 52:52(0) ack 42
+675.000 < R. 42:64(22) ack 52 win 0 "tcp_fin_wait_2_timeout"    => fin-wait-2-timeout server   // stated by the stack: tcp_fin_wait_2_timeout
