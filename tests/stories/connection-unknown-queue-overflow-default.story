// With Linux defaults a full accept queue drops the last ACK silently: the SYN/ACK is repeated, then
// the half-open connection expires, and the data that the client still repeats is reset.
// near: syn-ack-timeout retransmission-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:51(50) ack 1
+0.220 > P. 1:51(50) ack 1
+0.440 > P. 1:51(50) ack 1
+0.339 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 51:51(0) ack 1
+0.541 > P. 1:51(50) ack 1
+1.459 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 51:51(0) ack 1
+0.301 > P. 1:51(50) ack 1
+3.520 > P. 1:51(50) ack 1
+0.179 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 51:51(0) ack 1
+6.861 > P. 1:51(50) ack 1
+14.08 > P. 1:51(50) ack 1
+28.16 > P. 1:51(50) ack 1
+56.32 > P. 1:51(50) ack 1
+0.020 < R 1:1(0)    => connection-unknown|accept-queue-overflow server answer trigger 19
