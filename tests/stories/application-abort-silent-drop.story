// HAProxy drops the client silently (silent-drop rst-ttl 3), seen beside HAProxy: the reset is to clear
// the firewalls on its own side and shall not reach the client. Unlike a forgery it comes from the very
// host, and that host says no more.
// near: injected-reset known-injector policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < . 1:1(0) ack 52
+0.010 < R. 1:1(0) ack 52 ttl 3    => application-abort|evasion-reset|closed-with-unread-data server
+0.400 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.800 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
