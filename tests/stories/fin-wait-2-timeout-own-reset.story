// The sender of the FIN waits in FIN-WAIT-2 for ten minutes and then ends the connection itself.
// near: idle-timeout data-after-close application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+5.000 < F. 301:301(0) ack 101
+0.040 > . 101:101(0) ack 302
+600.0 < R. 302:302(0) ack 101    => fin-wait-2-timeout|abort-after-fin server abort
