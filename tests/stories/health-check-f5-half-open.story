// A BIG-IP tcp_half_open monitor, every 5 s: SYN, SYN/ACK, RST with ACK bit from hop limit 255.
// connection: b 10.0.0.1:40011 10.0.0.2:80
// connection: c 10.0.0.1:40017 10.0.0.2:80
// connection: d 10.0.0.1:40023 10.0.0.2:80
// client: ttl 255, id counts
// near: half-open-scan
+0.000 > S 0:0(0) win 4380 <mss 1460,sackOK,TS val 1000 ecr 0>
+0.001 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000>
+0.000 > R. 1:1(0) ack 1 win 4380 => health-check|application-abort|connect-cancelled|connect-scan|half-open-scan client
+5.000 b > S 0:0(0) win 4380 <mss 1460,sackOK,TS val 6000 ecr 0>
+0.001 b < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 12000 ecr 6000>
+0.000 b > R. 1:1(0) ack 1 win 4380 => health-check|application-abort|connect-cancelled|connect-scan|half-open-scan client
+5.000 c > S 0:0(0) win 4380 <mss 1460,sackOK,TS val 11000 ecr 0>
+0.001 c < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 17000 ecr 11000>
+0.000 c > R. 1:1(0) ack 1 win 4380 => health-check client
+5.000 d > S 0:0(0) win 4380 <mss 1460,sackOK,TS val 16000 ecr 0>
+0.001 d < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 22000 ecr 16000>
+0.000 d > R. 1:1(0) ack 1 win 4380 => health-check client
