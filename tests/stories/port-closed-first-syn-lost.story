// The first SYN is lost; the second is refused.
// near: connect-cancelled retransmission-timeout syn-option-refused
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+1.020 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R. =0:0(0) ack 1    => port-closed server answer trigger 2
