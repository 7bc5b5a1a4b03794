// ZMap asks one port of many hosts; its SYN bears its usual identification.
// connection: b 10.0.0.1:40001 10.0.0.3:80
// near: connect-cancelled unsolicited-syn-ack injected-reset health-check
+0.000 > S 0:0(0) win 65535 <mss 1460> ttl 255 id 54321 nodf
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0)    => half-open-scan client answer trigger 2
+0.200 b > S 0:0(0) win 65535 <mss 1460> ttl 255 id 54321 nodf
+0.030 b < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 b > R 1:1(0)    => half-open-scan client answer trigger 5
