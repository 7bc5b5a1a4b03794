// The FTP daemon's login timer runs out; it says 421 and aborts.
// connection: a 10.0.0.1:40000 10.0.0.2:21
// near: refused-after-accept idle-timeout resource-exhausted
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.021 < P. 1:16(15) ack 1 "220 FTP ready\r\n"
+0.000 > . 1:1(0) ack 16
+0.500 > P. 1:17(16) ack 16 "USER anonymous\r\n"
+0.021 < P. 16:37(21) ack 17 "331 Password please\r\n"
+0.000 > . 17:17(0) ack 37
+40.000 < P. 37:51(14) ack 17 "421 Timeout.\r\n"
+0.0002 < R. 51:51(0) ack 17    => protocol-error server abort
