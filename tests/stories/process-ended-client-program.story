// A Windows program crashes. Its connections to three different servers are reset together.
// connection: b 10.0.0.1:40001 10.0.0.3:443
// connection: c 10.0.0.1:40002 10.0.0.4:5222
// client: ttl 128, id counts
// near: application-abort closed-with-unread-data injected-reset connect-scan
// cut: fewer connections may look like single aborts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.040 > . 52:52(0) ack 41 win 1026
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 b < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 b > . 1:1(0) ack 1 win 1026
+0.001 b > P. 1:201(200) ack 1 win 1026
+0.021 b < P. 1:901(900) ack 201 win 1026
+0.040 b > . 201:201(0) ack 901 win 1026
+0.100 c > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 c < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 c > . 1:1(0) ack 1 win 1026
+0.001 c > P. 1:121(120) ack 1 win 1026
+0.021 c < P. 1:301(300) ack 121 win 1026
+0.040 c > . 121:121(0) ack 301 win 1026
+9.000 > R. 52:52(0) ack 41 win 0    => process-ended client abort
+0.0002 b > R. 201:201(0) ack 901 win 0    => process-ended client abort
+0.0001 c > R. 121:121(0) ack 301 win 0    => process-ended client abort
