// A NAT gives the port of one inside host to another, which runs another system: its SYN and its reset
// have another hop limit than the first connection had.
// client: ttl 63
// near: injected-reset half-open-syn bad-handshake-ack
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < P. 1:201(200) ack 101
+0.000 < F. 201:201(0) ack 101
+0.001 > F. 101:101(0) ack 202
+0.020 < . 202:202(0) ack 102
+2.000 > S 4000000000:4000000000(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK> ttl 127 id 7001
+0.020 < . 202:202(0) ack 102
+0.000 > R 102:102(0) ttl 127 id 7002    => time-wait-reuse client answer trigger 10
+1.000 > S 4000000000:4000000000(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK> ttl 127 id 7003
+0.020 < S. 90000:90000(0) ack 4000000001 win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 4000000001:4000000001(0) ack 90001 ttl 127 id 7004
