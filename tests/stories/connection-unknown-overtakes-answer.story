// Over a jittery radio path: the server sent its answer, closed and refused the client's next request;
// its reset overtook the answer and the FIN by twelve milliseconds.
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.080 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1080 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1081 ecr 7000>
+0.001 > P. 101:201(100) ack 1 <nop,nop,TS val 1082 ecr 7000>
+0.080 < R 1:1(0)    => connection-unknown|data-after-close|stray-segment|unexplained|capture-incomplete|accept-queue-overflow|injected-reset server confidence <80
+0.012 < P. 1:301(300) ack 101 <nop,nop,TS val 7081 ecr 1081>
+0.001 < F. 301:301(0) ack 101 <nop,nop,TS val 7081 ecr 1081>
