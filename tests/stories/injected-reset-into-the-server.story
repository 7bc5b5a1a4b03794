// Only the server is reset, in the client's name, from a device with an initial hop limit of 255. The
// client knows nothing of it and acknowledges what it gets.
// client: ttl 58
// near: application-abort connect-scan closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.001 > R. 101:101(0) ack 301 win 502 ttl 250 id 0    => injected-reset client origin middlebox
+0.002 > . 101:101(0) ack 301
+0.000 < R 301:301(0)    => stray-segment|connection-unknown server answer trigger 7
