// traceroute -T: the target's SYN/ACK meets no socket of the tracing host.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// near: connect-cancelled unsolicited-syn-ack
+0.000 > S 0:0(0) win 5840 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 2> ttl 9 id 41001 nodf
+0.030 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > R 1:1(0)    => half-open-scan client answer trigger 2
+0.100 b > S 0:0(0) win 5840 <mss 1460,sackOK,TS val 1100 ecr 0,nop,wscale 2> ttl 10 id 41002 nodf
+0.030 b < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7130 ecr 1100,nop,wscale 7>
+0.000 b > R 1:1(0)    => half-open-scan client answer trigger 5
