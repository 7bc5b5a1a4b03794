// As above, but the client waits for two minutes: nobody's idle timer, as a request is open.
// near: keepalive-timeout connection-unknown application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.020 < . 1:1(0) ack 101
+120.0 > R. 101:101(0) ack 1    => gave-up-waiting|idle-timeout client abort
