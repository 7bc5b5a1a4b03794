// IE on Windows: after both FINs it sends RST and ACK with its next number, as it likes to.
// client: ttl 128, id counts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101
+0.000 < F. 301:301(0) ack 101
+0.001 > . 101:101(0) ack 302 win 1025
+0.500 > F. 101:101(0) ack 302 win 1025
+0.001 > R. 102:102(0) ack 302 win 0 => abort-after-fin client abort
