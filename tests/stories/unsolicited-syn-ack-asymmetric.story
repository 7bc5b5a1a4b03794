// The SYN took another way past the capture; all that is seen is the SYN/ACK and what it draws.
// near: half-open-scan connect-cancelled
+0.000 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > R 1:1(0)    => unsolicited-syn-ack|capture-incomplete client answer trigger 1
