// Numbers, window and timestamp value are right; the echo is a timestamp that the client never sent.
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1000020 ecr 7000>
+0.001 > P. 1:52(51) ack 1 <nop,nop,TS val 1000021 ecr 7000>
+0.021 < P. 1:41(40) ack 52 <nop,nop,TS val 7041 ecr 1000021>
+0.000 > . 52:52(0) ack 41 <nop,nop,TS val 1000042 ecr 7041>
+0.500 < R. 41:41(0) ack 52 <nop,nop,TS val 7541 ecr 77>  => injected-reset server abort
