// A NAT dropped the mapping; the server's keep-alive after two hours reaches a rebooted client: bare reset.
// client: ttl 57
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.030 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.001 < P. 1:301(300) ack 101
+0.030 > . 101:101(0) ack 301
+7200.0 < . 300:300(0) ack 101
+0.030 > R 101:101(0) => connection-unknown|idle-timeout client answer
