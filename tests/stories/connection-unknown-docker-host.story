// A container behind a published port: its packets are forwarded once (63), the host itself answers
// with 64 when the container is gone.
// server: ttl 63
// near: injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.001 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.021 < P. 1:301(300) ack 101 <nop,nop,TS val 7041 ecr 1021>
+0.000 > . 101:101(0) ack 301 <nop,nop,TS val 1042 ecr 7041>
+25.00 > P. 101:201(100) ack 301 <nop,nop,TS val 26042 ecr 7041>
+0.001 < R 301:301(0) ttl 64   => connection-unknown server answer
