// The server closed first and is in TIME_WAIT. The client reuses the port pair with a number below
// the last one: the server repeats its last ACK, and the client resets that.
// near: half-open-syn bad-handshake-ack challenge-ack-reply half-open-scan
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < P. 1:201(200) ack 101
+0.000 < F. 201:201(0) ack 101
+0.001 > F. 101:101(0) ack 202
+0.020 < . 202:202(0) ack 102
+5.000 > S 4000000000:4000000000(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < . 202:202(0) ack 102
+0.000 > R 102:102(0)    => time-wait-reuse client answer trigger 10
+1.000 > S 4000000000:4000000000(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 90000:90000(0) ack 4000000001 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 4000000001:4000000001(0) ack 90001
