// The reader's window has shrunk below what is in flight. Linux resets from the edge of that window, so
// that the reset is accepted, and not from its next number.
// near: injected-reset blind-reset-attack stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < . 1:1461(1460) ack 101
+0.000 < . 1461:2921(1460) ack 101
+0.000 < . 2921:4381(1460) ack 101
+0.001 > . 101:101(0) ack 1461 win 10
+0.100 < R. 2741:2741(0) ack 101    => application-abort|closed-with-unread-data server abort
