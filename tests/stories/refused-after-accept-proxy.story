// HAProxy rejects the client as soon as the connection is accepted (tcp-request connection reject).
// near: accept-queue-overflow bad-handshake-ack application-abort connect-scan
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.0203 < R. 1:1(0) ack 1 win 510 <nop,nop,TS val 7021 ecr 1020>    => refused-after-accept server abort
