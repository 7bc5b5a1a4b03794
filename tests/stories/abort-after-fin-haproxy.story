// HAProxy's idle timer: a FIN, and right behind it a reset that spares it the rest.
// near: data-after-close idle-timeout application-abort fin-answered-with-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.021 < P. 1:301(300) ack 101 <nop,nop,TS val 7041 ecr 1021>
+0.000 > . 101:101(0) ack 301 <nop,nop,TS val 1042 ecr 7041>
+1.000 < F. 301:301(0) ack 101 <nop,nop,TS val 8041 ecr 1042>
+0.0001 < R. 302:302(0) ack 101 win 509 <nop,nop,TS val 8041 ecr 1042>    => abort-after-fin server abort
