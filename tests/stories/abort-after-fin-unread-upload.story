// The server refuses an upload with an error and a FIN; then it closes with the upload unread.
// near: closed-with-unread-data application-abort connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > . 1:1461(1460) ack 1
+0.000 > . 1461:2921(1460) ack 1
+0.020 < P. 1:181(180) ack 1461
+0.000 < F. 181:181(0) ack 1461
+0.0002 < R. 182:182(0) ack 2921 win 480    => abort-after-fin server abort
+0.001 > . 2921:4381(1460) ack 182
+0.020 < R 182:182(0)                       => stray-segment server answer trigger 9
