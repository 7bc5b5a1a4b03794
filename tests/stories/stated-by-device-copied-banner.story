// An intrusion prevention system resets with a slice of what it did not like as payload: the beginning
// of the mail server's banner, as a Cisco IPS does.
// connection: a 10.0.0.1:40000 10.0.0.2:25
// server: ttl 52
// near: application-abort protocol-error closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.022 < P. 1:33(32) ack 1 "220 mailgate.example.com ESMTP\r\n"
+0.0002 < R. 1:12(11) ack 1 win 57352 ttl 244 "220 mailgat"    => stated-by-device|injected-reset server   // stated by a device in the path: 220 mailgat
