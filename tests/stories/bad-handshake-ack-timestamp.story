// The SYN/ACK echoes a timestamp that the client never sent (RFC 7323): a device keeps its own clock.
// near: half-open-scan connect-cancelled
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 99000,nop,wscale 7>
+0.000 > R 1:1(0)    => bad-handshake-ack client answer trigger 2
+1.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 2000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 8020 ecr 99000,nop,wscale 7>
+0.000 > R 1:1(0)    => bad-handshake-ack client answer trigger 5
