// A device resets back what it is sent: number and acknowledgment of the abort, turned around.
// synthetic: conforming stacks never answer a reset
// near: stray-segment duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.300 > R. 101:101(0) ack 301    => application-abort|closed-with-unread-data client abort
+0.020 < R. 301:301(0) ack 101 win 0    => reset-on-reset|stray-segment|application-abort server
