// The client's connect timeout was shorter than the path: the SYN/ACK comes when nobody waits any more.
// near: half-open-scan unsolicited-syn-ack connection-race-lost syn-ack-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+1.020 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+2.040 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+2.500 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > R 1:1(0)    => connect-cancelled client answer trigger 4
