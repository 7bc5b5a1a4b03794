// AWS NLB forgot the flow after 350 s. The next segment is reset by the balancer; the target's own
// packets came with 255.
// server: ttl 250
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.002 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.003 < P. 1:301(300) ack 101 <nop,nop,TS val 7041 ecr 1021>
+0.000 > . 101:101(0) ack 301 <nop,nop,TS val 1042 ecr 7041>
+351.0 > P. 101:201(100) ack 301 <nop,nop,TS val 352042 ecr 7041>
+0.0005 < R 301:301(0) ttl 253   => idle-timeout|connection-unknown server answer
