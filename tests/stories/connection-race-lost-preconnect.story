// A browser opens two connections to the same server, needs one, and closes the other socket before
// its SYN/ACK is there.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// connection: b 10.0.0.1:40002 10.0.0.2:443
// near: half-open-scan
+0.000 a > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.400 a < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 a > . 1:1(0) ack 1
+0.001 a > P. 1:518(517) ack 1
+0.012 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > R 1:1(0)    => connection-race-lost|connect-cancelled client answer trigger 6
+0.388 a < . 1:1(0) ack 518
