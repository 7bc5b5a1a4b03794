// Mid-stream: the server repeats one segment five times and resets.
// server: ttl 120, id counts
+0.000 > . 1001:1001(0) ack 5001
+0.000 < P. 5001:5301(300) ack 1001
+0.300 < P. 5001:5301(300) ack 1001
+0.600 < P. 5001:5301(300) ack 1001
+1.200 < P. 5001:5301(300) ack 1001
+2.400 < P. 5001:5301(300) ack 1001
+4.800 < P. 5001:5301(300) ack 1001
+9.600 < R. 5301:5301(0) ack 1001 win 0 => retransmission-timeout server
