// The server says goodbye and closes (data and FIN in one segment); the client's last words are refused,
// while the client itself already resets because of the unread goodbye.
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1000 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1001 ecr 7000>
+0.001 < P. 1:73(72) ack 101 <nop,nop,TS val 7002 ecr 1001>
+0.0001 < FP. 73:97(24) ack 101 <nop,nop,TS val 7002 ecr 1001>
+0.0001 > . 101:101(0) ack 73 <nop,nop,TS val 1002 ecr 7002>
+0.0002 > P. 101:125(24) ack 98 <nop,nop,TS val 1002 ecr 7002>
+0.00001 < R 98:98(0) => data-after-close server answer
+0.00004 > R. 125:125(0) ack 98 <nop,nop,TS val 1002 ecr 7002> => fin-answered-with-reset|closed-with-unread-data client abort
