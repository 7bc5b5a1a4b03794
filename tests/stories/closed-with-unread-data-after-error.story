// The server answers an upload with an error and closes without reading the rest.
// near: gave-up-waiting data-after-close
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:1461(1460) ack 1
+0.000 > . 1461:2921(1460) ack 1
+0.020 < P. 1:81(80) ack 1461
+0.000 < R. 81:81(0) ack 2921 win 480    => closed-with-unread-data|protocol-error server abort
+0.001 > . 2921:4381(1460) ack 81
+0.020 < R 81:81(0)                      => stray-segment server answer trigger 8
