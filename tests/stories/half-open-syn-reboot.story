// The client's machine restarts and takes the same port again, while the server still believes in the
// old connection: challenge ACK, reset, and the next SYN is welcome.
// near: time-wait-reuse challenge-ack-reply half-open-scan bad-handshake-ack
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < P. 1:201(200) ack 101
+0.001 > . 101:101(0) ack 201
+30.00 > S 900000:900000(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < . 201:201(0) ack 101
+0.000 > R 101:101(0)    => half-open-syn client answer trigger 8
+1.000 > S 900000:900000(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 77000:77000(0) ack 900001 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 900001:900001(0) ack 77001
