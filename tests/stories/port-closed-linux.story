// The server has no listener on the port; its kernel answers the SYN.
// near: time-wait-reuse syn-option-refused flag-probe
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < R. =0:0(0) ack 1    => port-closed server answer trigger 1
