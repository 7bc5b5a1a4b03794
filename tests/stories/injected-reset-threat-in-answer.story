// PAN-OS reset-client on a threat in the answer: the client is reset in the server's name, hop limit 64-based
// while the server is Windows; the client's ACK draws nothing.
// server: ttl 117, id counts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.030 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.031 < . 1:1461(1460) ack 52 win 1026
+0.000 < . 1461:2921(1460) ack 52 win 1026
+0.000 > . 52:52(0) ack 2921
+0.004 < R. 2921:2921(0) ack 52 win 0 ttl 62 id 0 => injected-reset|policy-block server origin middlebox
