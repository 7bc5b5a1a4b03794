// A small device (lwIP) aborts its own attempt before any answer: it takes the SYN back.
// client: ttl 255, id counts, nodf
// near: half-open-scan injected-reset
+0.000 > S 0:0(0) win 5840 <mss 1460>
+3.000 > S 0:0(0) win 5840 <mss 1460>
+6.000 > S 0:0(0) win 5840 <mss 1460>
+4.000 > R. 1:1(0) ack =0 win 5840    => connect-cancelled client
