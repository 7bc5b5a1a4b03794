// A transparent proxy (hop limit 255) answers everything in the server's name; its upstream failed, so it
// aborts after sending a 502 of its own.
// server: ttl 253
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.003 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.300 < P. 1:48(47) ack 52 "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"
+0.001 < R. 48:48(0) ack 52   => protocol-error|application-abort|reset-relayed server abort
