// Redis has as many clients as it is allowed; it tells the next one and drops it.
// connection: a 10.0.0.1:40000 10.0.0.2:6379
// near: refused-after-accept listener-closed accept-queue-overflow
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:15(14) ack 1 "*1\r\n$4\r\nPING\r\n"
+0.021 < P. 1:37(36) ack 1 "-ERR max number of clients reached\r\n"
+0.0001 < R. 37:37(0) ack 15    => resource-exhausted|protocol-error server abort
