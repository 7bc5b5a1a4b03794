// masscan answers the refusal of a closed port with a reset of its own, which no stack does.
// near: duplicate-reset stray-segment connect-cancelled half-open-scan
+0.000 > S 0:0(0) win 1024 <mss 1460> ttl 255 id 40211 nodf
+0.020 < R. =0:0(0) ack 1    => port-closed server answer trigger 1
+0.000 > R 1:1(0) win 1200 ttl 255 id 40213 nodf    => reset-on-reset client
