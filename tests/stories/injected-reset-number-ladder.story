// Four resets, each a thousand further, in case the receiver has moved on. A stack resets once, at one
// number.
// near: application-abort duplicate-reset stray-segment connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:1001(1000) ack 52
+0.000 > . 52:52(0) ack 1001
+0.008 < R. 1001:1001(0) ack 52 win 0    => injected-reset|known-injector server
+0.0001 < R. 2001:2001(0) ack 52 win 0    => injected-reset|known-injector|blind-reset-attack server
+0.0001 < R. 3001:3001(0) ack 52 win 0    => injected-reset|known-injector|blind-reset-attack server
+0.0001 < R. 4001:4001(0) ack 52 win 0    => injected-reset|known-injector|blind-reset-attack server
