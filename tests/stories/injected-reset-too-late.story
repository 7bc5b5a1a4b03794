// A shaper beside the path was slower than the server: its reset bears a number that the client has
// already acknowledged past.
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.021 < . 1:1461(1460) ack 52
+0.000 < P. 1461:2001(540) ack 52
+0.000 > . 52:52(0) ack 2001
+0.003 < R. 1:1(0) ack 52 win 0 => injected-reset|unexplained|blind-reset-attack server unacceptable
