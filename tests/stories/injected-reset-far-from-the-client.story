// Seen near the server, where all that comes from the client has crossed twelve routers. A reset in its
// name has hardly any hops left: nothing here tells that the client made it, and it goes on.
// client: ttl 52
// near: evasion-reset application-abort connect-scan
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.040 > . 1:1(0) ack 1
+0.001 > R. 1:1(0) ack 1 ttl 9 id 0 win 0    => injected-reset client origin middlebox
+0.002 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < R 1:1(0)    => stray-segment|connection-unknown server answer
