// A Mac repeats the first of the segments in flight twelve times, then drops the connection.
// near: application-abort connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > . 1:1449(1448) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.000 > P. 1449:2001(552) ack 1 <nop,nop,TS val 1021 ecr 7000>
+1.000 > . 1:1449(1448) ack 1 <nop,nop,TS val 2021 ecr 7000>
+2.000 > . 1:1449(1448) ack 1 <nop,nop,TS val 4021 ecr 7000>
+4.000 > . 1:1449(1448) ack 1 <nop,nop,TS val 8021 ecr 7000>
+8.000 > . 1:1449(1448) ack 1 <nop,nop,TS val 16021 ecr 7000>
+16.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 32021 ecr 7000>
+32.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 64021 ecr 7000>
+64.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 128021 ecr 7000>
+64.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 192021 ecr 7000>
+64.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 256021 ecr 7000>
+64.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 320021 ecr 7000>
+64.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 384021 ecr 7000>
+64.00 > . 1:1449(1448) ack 1 <nop,nop,TS val 448021 ecr 7000>
+64.00 > R. 2001:2001(0) ack 1 win 0    => retransmission-timeout client abort count 12
