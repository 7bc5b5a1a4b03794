// Both sides are reset with copied hop limits. Only what follows tells: each side's data, sent before it
// saw the other's "reset", goes on as if nothing had happened.
// client: ttl 63
// server: ttl 61
// near: application-abort closed-with-unread-data reset-on-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.040 < P. 1:801(800) ack 52
+0.020 > . 52:52(0) ack 801
+1.000 < R. 801:801(0) ack 52 win 0    => injected-reset server
+0.0001 > R. 52:52(0) ack 801 win 0    => injected-reset client
+0.010 < P. 801:1301(500) ack 52
+0.005 > P. 52:103(51) ack 801 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
