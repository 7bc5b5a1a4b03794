// A host gets SYN/ACKs for SYNs that others sent in its name, among its own traffic.
// connection: b 10.0.0.1:1025 10.0.0.3:80
// connection: c 10.0.0.1:1026 10.0.0.4:80
// near: half-open-scan connect-cancelled capture-incomplete
+0.000 a > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 a < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 a > . 1:1(0) ack 1
+0.001 > P. 1:51(50) ack 1
+0.020 < P. 1:201(200) ack 51
+0.100 b < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 b > R 1:1(0)    => unsolicited-syn-ack client answer trigger 6
+0.300 c < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 c > R 1:1(0)    => unsolicited-syn-ack client answer trigger 8
+0.200 > . 51:51(0) ack 201
