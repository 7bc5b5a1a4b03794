// A Windows server in TIME_WAIT refuses the SYN itself, as its number is not above the last one.
// cut: without the old connection the refusal looks like that of a closed port
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: port-closed half-open-syn syn-option-refused
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.020 < P. 1:201(200) ack 101 win 1026
+0.000 < F. 201:201(0) ack 101 win 1026
+0.001 > F. 101:101(0) ack 202 win 1026
+0.020 < . 202:202(0) ack 102 win 1026
+3.000 > S 4000000000:4000000000(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < R. =0:0(0) ack 4000000001    => time-wait-reuse server answer trigger 9
+3.000 > S 5000000:5000000(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 90000:90000(0) ack 5000001 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 5000001:5000001(0) ack 90001 win 1026
