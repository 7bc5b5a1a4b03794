// vsftpd has too many users: it says so, closes, and resets because the client's first command is
// unread.
// connection: a 10.0.0.1:40000 10.0.0.2:21
// near: data-after-close injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:17(16) ack 1 "USER anonymous\r\n"
+0.020 < P. 1:60(59) ack 1 "421 There are too many connected users, please try later.\r\n"
+0.000 < F. 60:60(0) ack 1
+0.001 < R. 61:61(0) ack 17    => abort-after-fin|resource-exhausted|protocol-error server
