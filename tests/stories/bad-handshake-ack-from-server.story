// The SYN/ACK acknowledges a number that the client never sent; the client's kernel rejects it.
// near: half-open-scan connect-cancelled unsolicited-syn-ack
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 777001 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > R 777001:777001(0)    => bad-handshake-ack client answer trigger 2
+1.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
