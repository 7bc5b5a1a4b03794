// The capturing card has two queues: the server's last data turns up just behind its reset, with an
// earlier number and the earlier identification. The server did not go on.
// server: id counts
// near: injected-reset known-injector blind-reset-attack
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:1461(1460) ack 52
+0.000 > . 52:52(0) ack 1461
+0.0001 < R. 2921:2921(0) ack 52 id 9050    => application-abort|closed-with-unread-data|unexplained server
+0.00002 < P. 1461:2921(1460) ack 52 id 9049
+0.001 > R 52:52(0)    => stray-segment client
