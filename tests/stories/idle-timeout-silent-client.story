// The client connects and never says a word; after 60 seconds nginx drops it with a reset
// (client_header_timeout with reset_timedout_connection).
// near: refused-after-accept listener-closed accept-queue-overflow
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+60.00 < R. 1:1(0) ack 1    => idle-timeout server abort
