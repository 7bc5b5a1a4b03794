// Only what arrives is captured (a cloud's ingress tap): three SYNs from one host to three ports, and its resets.
// connection: b 10.0.0.1:40000 10.0.0.2:81
// connection: c 10.0.0.1:40000 10.0.0.2:82
// client: ttl 240, id random, nodf
+0.000 > S 0:0(0) win 1024 <mss 1460>
+0.001 b > S 0:0(0) win 1024 <mss 1460>
+0.001 c > S 0:0(0) win 1024 <mss 1460>
+0.150 > R 1:1(0) win 1200 => half-open-scan|capture-incomplete|connect-cancelled client confidence <80
+0.001 b > R 1:1(0) win 1200 => half-open-scan|capture-incomplete|connect-cancelled client confidence <80
+0.001 c > R 1:1(0) win 1200 => half-open-scan|capture-incomplete|connect-cancelled client confidence <80
