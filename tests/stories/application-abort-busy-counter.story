// Windows Server 2003 has one counter for all its packets. The connection was idle for 40 s while the
// server was busy elsewhere, and the path has become one hop longer meanwhile.
// client: ttl 128, id counts
// server: ttl 120, id counts
// family: the identification is the twist, and only IPv4 has it
// near: injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.030 < S. 0:0(0) ack 1 win 16384 <mss 1460>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.031 < P. 1:41(40) ack 52 win 65484
+0.001 > P. 52:103(51) ack 41
+0.031 < P. 41:81(40) ack 103 win 65433
+0.040 > . 103:103(0) ack 81
+40.000 < R. 81:81(0) ack 103 win 0 ttl 119 id 31234   => application-abort|idle-timeout server abort
