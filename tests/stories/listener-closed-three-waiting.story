// A hung server is killed: the connections that it had not accepted yet are aborted in one instant,
// and the next client is refused.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// connection: c 10.0.0.3:51000 10.0.0.2:80
// connection: d 10.0.0.1:40002 10.0.0.2:80
// near: application-abort connect-scan accept-queue-overflow
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.100 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 c > . 1:1(0) ack 1
+8.000 < R. 1:1(0) ack 1 win 502      => listener-closed server abort
+0.0001 b < R. 1:1(0) ack 1 win 502   => listener-closed server abort
+0.0001 c < R. 1:1(0) ack 1 win 502   => listener-closed server abort
+2.000 d > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 d < R. =0:0(0) ack 1           => port-closed server answer trigger 13
