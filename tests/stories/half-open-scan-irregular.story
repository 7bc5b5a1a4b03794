// Somebody looks at one port again and again by hand: no beat, so no health check.
// connection: b 10.0.0.1:40011 10.0.0.2:80
// connection: c 10.0.0.1:40017 10.0.0.2:80
// connection: d 10.0.0.1:40023 10.0.0.2:80
// near: health-check connect-cancelled
+0.000 > S 0:0(0) win 512 id 100 nodf
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0)      => half-open-scan client answer
+3.100 b > S 0:0(0) win 512 id 2200 nodf
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 b > R 1:1(0)    => half-open-scan client answer
+1.600 c > S 0:0(0) win 512 id 31999 nodf
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 c > R 1:1(0)    => half-open-scan client answer
+14.30 d > S 0:0(0) win 512 id 871 nodf
+0.020 d < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 d > R 1:1(0)    => half-open-scan client answer
