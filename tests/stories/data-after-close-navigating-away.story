// The user leaves the page: the browser closes, and what the server had sent before it learned of that
// is answered bare, each time with the number that the segment acknowledges.
// near: connection-unknown abort-after-fin fin-answered-with-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < . 1:1461(1460) ack 101
+0.000 > . 101:101(0) ack 1461
+0.005 > F. 101:101(0) ack 1461
+0.002 < . 1461:2921(1460) ack 101
+0.000 > R 101:101(0)    => data-after-close client answer trigger 8
+0.001 < . 2921:4381(1460) ack 101
+0.000 > R 101:101(0)    => stray-segment|data-after-close client answer trigger 10
