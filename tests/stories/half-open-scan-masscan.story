// masscan: the kernel of the scanner resets the SYN/ACK first, the program itself does so later.
// near: connect-cancelled unsolicited-syn-ack
+0.000 > S 0:0(0) win 1024 <mss 1460> ttl 255 id 40211 nodf
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0)    => half-open-scan client answer trigger 2
+0.100 > R 1:1(0) win 1200 ttl 255 id 40213 nodf    => half-open-scan|duplicate-reset client
