// A tool copies the identification and the window of the SYN into its refusal, as no stack does, and the
// true SYN/ACK follows.
// near: port-closed half-open-scan connect-cancelled
// family: the copied identification is the evidence, and only IPv4 has it
+0.000 > S 0:0(0) win 64240 id 4660 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 < R. =0:0(0) ack 1 win 64240 id 4660    => injected-reset|evasion-reset|rejected-by-middlebox server
+0.003 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.004 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
