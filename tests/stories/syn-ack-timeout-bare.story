// The same from a firewall that guards the server against floods: its reset has no ACK.
// near: half-open-scan connection-unknown
+0.000 > S 0:0(0) win 512
+0.001 < S. 0:0(0) ack 1 win 8192 <mss 1460>
+3.000 < S. 0:0(0) ack 1 win 8192 <mss 1460>
+6.000 < S. 0:0(0) ack 1 win 8192 <mss 1460>
+12.00 < S. 0:0(0) ack 1 win 8192 <mss 1460>
+10.00 < R 1:1(0)    => syn-ack-timeout server
