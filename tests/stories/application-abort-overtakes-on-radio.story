// The same on a radio path: the abort overtakes the last data by 15 ms.
// near: injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.030 < S. 0:0(0) ack 1 win 65160 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.030 < . 1:1461(1460) ack 52
+0.001 < R. 3221:3221(0) ack 52 => application-abort|closed-with-unread-data|capture-incomplete|unexplained server
+0.015 < . 1461:2921(1460) ack 52
+0.001 < P. 2921:3221(300) ack 52
+0.0001 > . 52:52(0) ack 3221
