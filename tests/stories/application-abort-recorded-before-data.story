// The answer's last segment is recorded 30 microseconds after the abort that followed it.
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 65160 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.0001 < . 1:1461(1460) ack 52
+0.0001 < R. 1761:1761(0) ack 52 => application-abort|closed-with-unread-data|capture-incomplete|unexplained server
+0.00003 < P. 1461:1761(300) ack 52
