// A device with a small stack repeats its data six times and gives up with a bare reset.
// client: ttl 255, id counts, nodf
// near: connection-unknown application-abort stray-segment injected-reset
+0.000 > S 0:0(0) win 5840 <mss 1460>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.001 > . 1:1(0) ack 1 win 5840
+1.000 > P. 1:41(40) ack 1 win 5840
+1.500 > P. 1:41(40) ack 1 win 5840
+3.000 > P. 1:41(40) ack 1 win 5840
+6.000 > P. 1:41(40) ack 1 win 5840
+12.00 > P. 1:41(40) ack 1 win 5840
+24.00 > P. 1:41(40) ack 1 win 5840
+24.00 > R 41:41(0)    => retransmission-timeout client count 5
