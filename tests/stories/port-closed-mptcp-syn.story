// A multipath SYN meets a closed port. The refusal has no options: it says nothing of MPTCP.
// near: mptcp-reset syn-option-refused
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7,0x1e040101>
+0.020 < R. =0:0(0) ack 1    => port-closed server answer trigger 1
