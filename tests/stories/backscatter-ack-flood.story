// A server is flooded with ACKs from forged addresses. It resets each; this host gets some of those
// bare resets, for ports that it never used, from a server that it never spoke to.
// connection: b 10.0.0.1:1025 203.0.113.5:443
// connection: c 10.0.0.1:6121 203.0.113.5:443
// connection: d 10.0.0.1:51000 203.0.113.5:443
// connection: e 10.0.0.1:2048 203.0.113.5:443
// near: connection-unknown stray-segment flag-probe blind-reset-attack
// cut: the host's own packets show that the capture holds both directions
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+60.000 b < R =305419896:305419896(0) ttl 50    => backscatter trigger none
+0.400 c < R =2271560481:2271560481(0) ttl 50    => backscatter trigger none
+0.700 d < R =878082192:878082192(0) ttl 50    => backscatter trigger none
+0.200 e < R =1122334455:1122334455(0) ttl 50    => backscatter trigger none
+1.000 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 41:81(40) ack 103 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 103:103(0) ack 81
