// A blocker beside the path answers the SYN with a reset, and the server answers with its SYN/ACK. It is
// the slower of the two.
// server: ttl 52
// near: port-closed half-open-scan
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.004 < R. =0:0(0) ack 1 ttl 60    => injected-reset|rejected-by-middlebox server answer trigger 1
+0.016 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > R 1:1(0)    => stray-segment|unsolicited-syn-ack|connect-cancelled client answer trigger 3
