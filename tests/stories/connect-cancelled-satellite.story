// The path takes 600 ms, the connect timeout was 200 ms. A later attempt waits longer and succeeds.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// near: unsolicited-syn-ack bad-handshake-ack
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.600 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > R 1:1(0)    => connect-cancelled|half-open-scan client answer trigger 2
+9.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.600 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:51(50) ack 1
