// A home router with a port forward that expired refuses in its own name; other ports of the address lead on.
// connection: b 10.0.0.1:40001 10.0.0.2:443
// server: ttl 52
+0.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.030 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:52(51) ack 1
+0.031 b < P. 1:301(300) ack 52
+0.000 b > . 52:52(0) ack 301
+1.0 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.029 < R. =0:0(0) ack 1 ttl 53 => port-closed|rejected-by-middlebox server answer
