// A small stack with an initial hop limit of 255 and a window of 8201 by chance: it shows that window in
// every segment, not in the reset alone.
// server: ttl 254
// near: stray-segment stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 8201 <mss 1460>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < . 1:1(0) ack 52 win 8201
+1.000 < R. 1:1(0) ack 52 win 8201    => closed-with-unread-data|application-abort server abort
