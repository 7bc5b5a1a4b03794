// Seen half-way between the two: in one instant, in the middle of a transfer, each side seems to reset
// the other, with SEQ and ACK the mirror of each other. Neither can have had the segment before it yet.
// client: ttl 63
// server: ttl 61
// near: application-abort closed-with-unread-data reset-on-reset stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.040 < . 1:1461(1460) ack 52
+0.020 > . 52:52(0) ack 1461
+0.020 < . 1461:2921(1460) ack 52
+0.0002 < R. 2921:2921(0) ack 52 win 0    => injected-reset server
+0.0001 > R. 52:52(0) ack 2921 win 0    => injected-reset client
