// A firewall resets SYNs that ask for ECN (RFC 3360); without the two bits the client is let in.
// near: port-closed
+0.000 > SEC 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R. =0:0(0) ack 1    => syn-option-refused server answer trigger 1
+0.001 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:51(50) ack 1
