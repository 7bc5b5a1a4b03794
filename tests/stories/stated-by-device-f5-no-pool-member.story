// A BIG-IP has no server left behind the service. It says so; no other cause has a name for that.
// server: ttl 254
// near: application-abort closed-with-unread-data injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < R. 1:50(49) ack 52 win 4380 "BIG-IP: [0x2409a71:2217] No pool member available"    => stated-by-device server   // stated by F5 BIG-IP: No pool member available
