// The client asks for ECN and is refused; the plain SYN that it tries next is refused as well, so it
// was not the ECN bits.
// near: syn-option-refused
+0.000 > SEC 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R. =0:0(0) ack 1    => port-closed server answer trigger 1
+0.001 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R. =0:0(0) ack 1    => port-closed server answer trigger 3
