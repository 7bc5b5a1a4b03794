// The client's window stays closed; a NetScaler probes seven times and gives up with its code.
// client: ttl 128, id counts
// server: ttl 254, id counts
// near: retransmission-timeout keepalive-timeout stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.002 < . 1:1461(1460) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+0.500 < . 1460:1461(1) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+1.000 < . 1460:1461(1) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+2.000 < . 1460:1461(1) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+4.000 < . 1460:1461(1) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+8.000 < . 1460:1461(1) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+16.000 < . 1460:1461(1) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+32.000 < . 1460:1461(1) ack 52 win 1026
+0.001 > . 52:52(0) ack 1461 win 0
+57.000 < R. 1461:1461(0) ack 52 win 9304    => zero-window-timeout server   // stated by NetScaler: 9304
