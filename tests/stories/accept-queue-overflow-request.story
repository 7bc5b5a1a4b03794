// As the client sends its request together with the ACK, both are reset.
// near: refused-after-accept connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:79(78) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.019 < R 1:1(0)    => accept-queue-overflow server answer trigger 3
+0.001 < R 1:1(0)    => stray-segment|accept-queue-overflow server answer trigger 4
