// One of the recipients is refused, the mail to the other one is taken, and the client aborts the
// session when it has done its work. The 550 has nothing to do with that.
// connection: a 10.0.0.1:40000 10.0.0.2:25
// near: protocol-error gave-up-waiting
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.022 < P. 1:27(26) ack 1 "220 mx.example.com ESMTP\r\n"
+0.000 > . 1:1(0) ack 27
+0.001 > P. 1:31(30) ack 27 "RCPT TO:<nobody@example.com>\r\n"
+0.021 < P. 27:50(23) ack 31 "550 No such user here\r\n"
+0.001 > P. 31:56(25) ack 50 "RCPT TO:<b@example.com>\r\n"
+0.021 < P. 50:58(8) ack 56 "250 Ok\r\n"
+0.001 > P. 56:62(6) ack 58 "DATA\r\n"
+0.021 < P. 58:95(37) ack 62 "354 End data with <CR><LF>.<CR><LF>\r\n"
+0.001 > P. 62:95(33) ack 95 "Subject: lunch\r\n\r\nAt twelve?\r\n.\r\n"
+0.090 < P. 95:111(16) ack 95 "250 Ok: queued\r\n"
+0.000 > . 95:95(0) ack 111
+3.000 > R. 95:95(0) ack 111    => application-abort client abort
