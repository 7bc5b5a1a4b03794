// Windows 2003 answers late data with a bare reset without DF, and the way back is one hop longer by now.
// server: ttl 120, id counts
// near: injected-reset connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 16384 <mss 1460,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101 win 65435
+0.000 > . 101:101(0) ack 301
+1.000 < F. 301:301(0) ack 101 win 65435
+0.040 > . 101:101(0) ack 302
+2.000 > P. 101:201(100) ack 302
+0.020 < R 302:302(0) nodf id 9100 ttl 119   => data-after-close server answer
