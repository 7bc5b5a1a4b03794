// A cluster moves the address in the middle of an upload: every segment in flight is reset by the new
// node, which never had the connection.
// near: data-after-close closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > . 1:1461(1460) ack 1
+0.000 > . 1461:2921(1460) ack 1
+0.020 < . 1:1(0) ack 2921
+0.000 > . 2921:4381(1460) ack 1
+0.000 > . 4381:5841(1460) ack 1
+0.000 > . 5841:7301(1460) ack 1
+0.020 < R 1:1(0)    => connection-unknown server answer
+0.000 < R 1:1(0)    => stray-segment|connection-unknown|duplicate-reset server
+0.000 < R 1:1(0)    => stray-segment|connection-unknown|duplicate-reset server
