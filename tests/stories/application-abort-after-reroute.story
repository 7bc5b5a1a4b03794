// The way to the server becomes two hops longer in the middle of the connection; the reset, later,
// takes that way as well.
// server: ttl 52
// near: injected-reset rejected-by-middlebox
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.100 > P. 101:201(100) ack 301
+0.025 < P. 301:601(300) ack 201 ttl 50
+0.000 > . 201:201(0) ack 601
+2.000 < R. 601:601(0) ack 201 ttl 50    => application-abort server abort
