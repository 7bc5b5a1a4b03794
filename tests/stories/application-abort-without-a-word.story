// One program connects, thinks better of it and aborts. Once is no scan and no check.
// near: health-check refused-after-accept accept-queue-overflow listener-closed
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+4.000 > R. 1:1(0) ack 1    => application-abort|connect-scan client abort
