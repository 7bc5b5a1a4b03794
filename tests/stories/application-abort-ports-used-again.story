// The client reset the connection; twenty seconds later the same ports are in use again, but the
// capture lost the new handshake. Nobody went on after the reset.
// near: injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+0.100 > R. 101:101(0) ack 301    => application-abort client abort
+20.00 > P. 1500000001:1500000101(100) ack 1200000001
+0.021 < P. 1200000001:1200000301(300) ack 1500000101
+0.000 > . 1500000101:1500000101(0) ack 1200000301
