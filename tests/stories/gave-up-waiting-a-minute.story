// The server's host acknowledges the request, its application hangs; the client's read timeout is a minute.
// near: keepalive-timeout application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.020 < . 1:1(0) ack 101 <nop,nop,TS val 7041 ecr 1021>
+60.01 > R. 101:101(0) ack 1 win 502 <nop,nop,TS val 61042 ecr 7041>    => gave-up-waiting client abort
