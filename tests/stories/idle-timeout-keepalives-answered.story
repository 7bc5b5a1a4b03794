// Keep-alive probes are answered all the time, so the path is fine; the application itself ends the
// idle session after ten minutes.
// near: keepalive-timeout connection-unknown retransmission-timeout
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+200.0 > . 100:100(0) ack 301
+0.020 < . 301:301(0) ack 101
+200.0 > . 100:100(0) ack 301
+0.020 < . 301:301(0) ack 101
+200.0 < R. 301:301(0) ack 101    => idle-timeout|application-abort server abort
