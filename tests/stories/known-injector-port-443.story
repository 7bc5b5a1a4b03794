// August 2025: three resets for each SYN to port 443, windows 1980 to 1982, and three for its SYN/ACK,
// windows 3293 to 3295; the hop limits count up too.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// ports: the device acts on port 443 only
// server: ttl 44
// near: port-closed half-open-scan rejected-by-middlebox duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.045 < R. =0:0(0) ack 1 win 1980 ttl 98 id 10001    => known-injector server origin middlebox
+0.0002 < R. =0:0(0) ack 1 win 1981 ttl 99 id 10002    => known-injector server origin middlebox
+0.0002 < R. =0:0(0) ack 1 win 1982 ttl 100 id 10003    => known-injector server origin middlebox
+0.135 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > R 1:1(0)    => stray-segment|unsolicited-syn-ack|connect-cancelled client answer trigger 5
+0.0004 < R. 1:1(0) ack 1 win 3293 ttl 98 id 20001    => known-injector server origin middlebox
+0.0002 < R. 1:1(0) ack 1 win 3294 ttl 99 id 20002    => known-injector server origin middlebox
+0.0002 < R. 1:1(0) ack 1 win 3295 ttl 100 id 20003    => known-injector server origin middlebox
