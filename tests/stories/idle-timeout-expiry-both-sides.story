// A load balancer's idle timer of 300 seconds expires: it resets both sides in the same moment.
// near: keepalive-timeout application-abort gave-up-waiting reset-on-reset connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+300.0 < R. 301:301(0) ack 101 win 0     => idle-timeout server
+0.0001 > R. 101:101(0) ack 301 win 0    => idle-timeout|stray-segment client
