// The broker is full: it closes at once, while the first bytes of the client are already there.
// near: accept-queue-overflow data-after-close
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:21(20) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.020 < . 1:1(0) ack 21 win 509 <nop,nop,TS val 7021 ecr 1021>
+0.001 < R. 1:1(0) ack 21 win 509 <nop,nop,TS val 7022 ecr 1021>    => refused-after-accept|closed-with-unread-data server abort
