// Two resets with ACK at the same number, whose acknowledgments differ: the second one acknowledges
// less than the first. No host unlearns what it has received.
// near: application-abort duplicate-reset stray-segment closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:1001(1000) ack 52
+0.000 > . 52:52(0) ack 1001
+0.100 > P. 52:103(51) ack 1001 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.009 < R. 1001:1001(0) ack 103 win 0    => injected-reset|known-injector server
+0.0001 < R. 1001:1001(0) ack 52 win 0    => injected-reset|known-injector server
