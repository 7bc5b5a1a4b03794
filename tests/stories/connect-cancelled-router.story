// A Cisco router opens a telnet session (MSS only, hop limit 255, window 4128); the answer takes four
// seconds and three SYNs, by then the user has given up.
// client: ttl 255, id counts, nodf
+0.000 > S 0:0(0) win 4128 <mss 1460>
+2.000 > S 0:0(0) win 4128 <mss 1460>
+2.500 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0) win 0 => connect-cancelled|half-open-scan client answer confidence <80
