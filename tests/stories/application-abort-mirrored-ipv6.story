// A mirror port shows every packet twice, 300 microseconds apart; IPv6 has no identification to tell.
// The client aborts after its answer.
// connection: a [2001:db8::1]:40000 [2001:db8::2]:443
// family: only IPv6 has no identification
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.0003 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.0003 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.001 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.0003 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.0003 > P. 1:101(100) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.021 < P. 1:301(300) ack 101 <nop,nop,TS val 7041 ecr 1021>
+0.0003 < P. 1:301(300) ack 101 <nop,nop,TS val 7041 ecr 1021>
+0.001 > . 101:101(0) ack 301 <nop,nop,TS val 1042 ecr 7041>
+0.0003 > . 101:101(0) ack 301 <nop,nop,TS val 1042 ecr 7041>
+1.000 > R. 101:101(0) ack 301 win 501 <nop,nop,TS val 2045 ecr 7041>    => application-abort client abort
+0.0003 > R. 101:101(0) ack 301 win 501 <nop,nop,TS val 2045 ecr 7041>    => duplicate-reset client
