// The handshake was answered by a device that guards the server; data and reset are the server's own.
// server: ttl 52
// near: injected-reset closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.010 < S. 0:0(0) ack 1 win 64240 <mss 1460> ttl 249 id 0
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.100 > P. 101:201(100) ack 301
+0.021 < P. 301:601(300) ack 201
+0.000 > . 201:201(0) ack 601
+2.000 < R. 601:601(0) ack 201    => application-abort server abort
