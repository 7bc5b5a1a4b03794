// The answer holds a test virus. The scanner between the two lets it not pass and resets both ends
// with identifications of its own.
// server: ttl 61
// client: ttl 63
// near: application-abort closed-with-unread-data gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:51(50) ack 1 "GET /eicar.com HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.020 < P. 1:108(107) ack 51 "HTTP/1.1 200 OK\r\nContent-Length: 68\r\n\r\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
+0.0003 < R. 1:1(0) ack 51 win 0 ttl 64 id 0    => policy-block|injected-reset server origin middlebox
+0.0001 > R. 51:51(0) ack 108 win 0 ttl 64 id 0    => policy-block|injected-reset client origin middlebox
