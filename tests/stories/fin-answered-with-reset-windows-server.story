// Windows refuses a port in RST+ACK with its counter and 128; its retries two more.
// connection: b 10.0.0.1:40001 10.0.0.2:445
// server: ttl 127, id counts
+0.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 b < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 b > . 1:1(0) ack 1
+0.100 b > F. 1:1(0) ack 1
+0.001 b < . 1:1(0) ack 2 win 1026
+0.001 b < R. 1:1(0) ack 2 win 0 => fin-answered-with-reset server
+5.00 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 < R. =0:0(0) ack 1 => port-closed server answer
