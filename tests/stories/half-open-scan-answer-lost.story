// The scanner's reset is lost behind the capture, so the server repeats its SYN/ACK and is reset again.
// near: connect-cancelled syn-ack-timeout duplicate-reset
+0.000 > S 0:0(0) win 1024 <mss 1460> ttl 44 id 23871 nodf
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0)    => half-open-scan client answer trigger 2
+1.010 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0)    => half-open-scan|stray-segment client answer trigger 4
