// nmap -sT: the kernel completes each handshake and nmap drops it at once, without a word.
// connection: b 10.0.0.1:40002 10.0.0.2:443
// connection: c 10.0.0.1:40004 10.0.0.2:22
// connection: d 10.0.0.1:40006 10.0.0.2:25
// near: health-check refused-after-accept half-open-scan
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > R. 1:1(0) ack 1 <nop,nop,TS val 1021 ecr 7000>      => connect-scan|application-abort client abort
+0.002 b > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 b > R. 1:1(0) ack 1 <nop,nop,TS val 1021 ecr 7000>    => connect-scan client abort
+0.002 d > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1030 ecr 0,nop,wscale 7>
+0.020 d < R. =0:0(0) ack 1                                  => port-closed server answer trigger 9
+0.002 c > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 c > R. 1:1(0) ack 1 <nop,nop,TS val 1021 ecr 7000>    => connect-scan client abort
