// The reset bears a TCP MD5 signature that nobody agreed on: the server must drop it (RFC 2385), the
// filter may not know that.
// near: application-abort connect-scan health-check
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > R. 1:1(0) ack 1 <nop,nop,0x131200112233445566778899aabbccddeeff> id 1 win 8192    => evasion-reset|injected-reset client
+0.0003 > P. 1:56(55) ack 1 "GET /forbidden-word HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 56 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 56:56(0) ack 41
