// The server has no listener on the port; its kernel answers the SYN.
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>
+0.020 < R. =0:0(0) ack 1 win 0    => port-closed|rejected-by-middlebox server answer trigger 1
