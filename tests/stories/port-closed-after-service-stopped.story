// The client reuses its port pair for the next request, with a number that TIME_WAIT would accept.
// In the meantime the service has been stopped.
// near: time-wait-reuse half-open-syn stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < P. 1:201(200) ack 101
+0.000 < F. 201:201(0) ack 101
+0.001 > F. 101:101(0) ack 202
+0.020 < . 202:202(0) ack 102
+90.00 > S 700000:700000(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R. =0:0(0) ack 700001    => port-closed server answer trigger 9
