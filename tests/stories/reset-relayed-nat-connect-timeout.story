// The NAT of a virtual machine answers for all the Internet. Its own attempt to connect has failed after
// 21 seconds, and it hands the failure on to the guest, which has sent its SYN three times.
// server: ttl 128, id counts
// near: connect-cancelled syn-ack-timeout half-open-syn
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+3.000 > S 1:1(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+6.000 > S 2:2(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+12.000 < R. =0:0(0) ack 3 win 64240 nodf    => reset-relayed|rejected-by-middlebox|port-closed server
