// The server forgot the connection; the client's keep-alive probe finds that out after 15 seconds.
// near: keepalive-timeout idle-timeout data-after-close stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+15.00 > . 100:100(0) ack 301
+0.020 < . 301:301(0) ack 101
+15.00 > . 100:100(0) ack 301
+0.020 < R 301:301(0)    => connection-unknown server answer trigger 9
