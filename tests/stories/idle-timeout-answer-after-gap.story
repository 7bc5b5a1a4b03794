// The balancer forgot the connection after 350 silent seconds; the next request is reset.
// near: connection-unknown keepalive-timeout flag-probe
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+400.0 > P. 101:201(100) ack 301
+0.002 < R 301:301(0)    => idle-timeout server answer trigger 7
