// Nine probes, 75 seconds apart after two idle hours, stay unanswered.
// near: idle-timeout retransmission-timeout application-abort gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.021 < P. 1:301(300) ack 101 <nop,nop,TS val 7041 ecr 1021>
+0.000 > . 101:101(0) ack 301 <nop,nop,TS val 1042 ecr 7041>
+7200 < . 300:300(0) ack 101 <nop,nop,TS val 7207041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7282041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7357041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7432041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7507041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7582041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7657041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7732041 ecr 1042>
+75 < . 300:300(0) ack 101 <nop,nop,TS val 7807041 ecr 1042>
+75 < R. 301:301(0) ack 101 win 509 <nop,nop,TS val 7882041 ecr 1042>    => keepalive-timeout server abort count 9
