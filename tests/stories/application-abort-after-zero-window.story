// The window was closed for a moment and opened again; the abort comes after all was delivered.
// near: zero-window-timeout retransmission-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > . 1:1461(1460) ack 1
+0.020 < . 1:1(0) ack 1461 win 0
+0.300 > . 1460:1460(0) ack 1
+0.020 < . 1:1(0) ack 1461 win 0
+0.100 < . 1:1(0) ack 1461
+0.001 > P. 1461:1501(40) ack 1
+0.020 < P. 1:41(40) ack 1501
+0.001 > . 1501:1501(0) ack 41
+0.200 > R. 1501:1501(0) ack 41    => application-abort client abort
