// A Windows server sends all that was asked for, sees it acknowledged and closes abortively.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: closed-with-unread-data data-after-close retransmission-timeout injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101 win 1026
+0.050 > . 101:101(0) ack 301 win 1025
+0.400 < R. 301:301(0) ack 101 win 0    => application-abort server abort acceptable
