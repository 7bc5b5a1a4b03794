// The client's machine was switched off and on again. Somebody guesses a reset in its name: not exact,
// so the server challenges it. The client's kernel knows no such connection and answers exactly.
// client: ttl 58
// cut: without what the client had sent nothing tells that the first reset is not exact
// near: connection-unknown stray-segment application-abort half-open-syn
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.040 > . 52:52(0) ack 41
+30.000 > R 2052:2052(0) ttl 243 id 21930 nodf    => blind-reset-attack|injected-reset client unacceptable
+0.0001 < . 41:41(0) ack 52
+0.020 > R 52:52(0)    => challenge-ack-reply client answer trigger 8
