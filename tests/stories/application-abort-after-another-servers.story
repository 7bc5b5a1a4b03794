// A tab is closed just as one of its servers resets: the browser aborts its connection to another.
// connection: b 10.0.0.1:40001 10.0.0.3:443
// client: ttl 128, id counts
// near: reset-relayed process-ended injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101
+0.040 > . 101:101(0) ack 301 win 1025
+0.000 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1 win 1026
+0.001 b > P. 1:101(100) ack 1 win 1026
+0.021 b < P. 1:301(300) ack 101
+0.040 b > . 101:101(0) ack 301 win 1025
+2.000 b < R. 301:301(0) ack 101   => application-abort server abort
+0.006 > R. 101:101(0) ack 301 win 0  => application-abort client abort
