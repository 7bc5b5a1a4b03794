// A BIG-IP was reset by the server behind it. It passes that on and says so.
// server: ttl 243
// near: application-abort closed-with-unread-data stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < . 1:1(0) ack 52
+0.010 < R. 1:59(58) ack 52 win 5785 "BIG-IP: [0x11c5672:3045] {peer} TCP RST from remote system"    => reset-relayed server   // stated by F5 BIG-IP: {peer} TCP RST from remote system
