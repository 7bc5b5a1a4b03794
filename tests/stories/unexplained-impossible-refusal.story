// A reset that bears the marks of a refusal, but acknowledges another SYN than the one that was sent.
// near: port-closed connect-cancelled syn-option-refused
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R. =0:0(0) ack 500000    => unexplained|capture-incomplete|injected-reset|blind-reset-attack server unacceptable
+0.002 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
