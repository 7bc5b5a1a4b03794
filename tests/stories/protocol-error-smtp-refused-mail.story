// Exim drops the session after its refusal (ACL drop). What the client still says meets no socket.
// connection: a 10.0.0.1:40000 10.0.0.2:25
// near: gave-up-waiting data-after-close closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.022 < P. 1:37(36) ack 1 "220 mx.example.com ESMTP Exim 4.96\r\n"
+0.000 > . 1:1(0) ack 37
+0.001 > P. 1:26(25) ack 37 "EHLO client.example.net\r\n"
+0.021 < P. 37:98(61) ack 26 "250-mx.example.com Hello client.example.net\r\n250 PIPELINING\r\n"
+0.001 > P. 26:53(27) ack 98 "MAIL FROM:<a@example.net>\r\n"
+0.022 < P. 98:130(32) ack 53 "550 Administrative prohibition\r\n"
+0.0001 > P. 53:59(6) ack 130 "QUIT\r\n"
+0.0001 < R. 130:130(0) ack 53    => protocol-error server abort trigger none
+0.020 < R 130:130(0)    => stray-segment server answer trigger 10
