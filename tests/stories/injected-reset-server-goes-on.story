// The forged reset looks right in every header, but the server has sent none: it goes on as if nothing
// had happened.
// near: closed-with-unread-data application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < . 1:1461(1460) ack 101
+0.000 > . 101:101(0) ack 1461
+0.005 < R. 1461:1461(0) ack 101 win 502    => injected-reset|known-injector server
+0.300 < . 1461:2921(1460) ack 101
+0.000 > R 101:101(0)    => stray-segment client answer
+0.300 < . 1461:2921(1460) ack 101
+0.000 > R 101:101(0)    => stray-segment client answer
