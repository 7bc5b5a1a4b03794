// lwIP's tcp_abort(): RST and ACK with the device's usual window, which never changed.
// server: ttl 254, id counts, nodf
// near: injected-reset known-injector policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.003 < S. 0:0(0) ack 1 win 5840 <mss 1460>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.004 < . 1:1(0) ack 52 win 5840
+0.002 < R. 1:1(0) ack 52 win 5840    => closed-with-unread-data|application-abort server abort
