// A packet filter on the host refuses with a SEQ of its own; hop limit and path are the host's.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// server: ttl 54
// near: injected-reset
+0.000 b > S 0:0(0) win 4096 <mss 1460>
+0.060 b < S. 0:0(0) ack 1 win 5840 <mss 1460>
+0.000 b > R 1:1(0) => half-open-scan client
+0.100 > S 0:0(0) win 4096 <mss 1460>
+0.061 < R. =2462244745:2462244745(0) ack 1 => port-closed|rejected-by-middlebox server answer confidence <80
