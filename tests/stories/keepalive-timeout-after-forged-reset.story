// A forged reset with a guessed number was ignored; the session went on for an hour. Then the client
// vanished, and the server's keep-alive probes ran out.
// near: stray-segment duplicate-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+1.000 < R 20301:20301(0) ttl 250 win 0 id 7 => blind-reset-attack|injected-reset server
+0.000 > . 101:101(0) ack 301
+9.000 > P. 101:201(100) ack 301
+0.021 < P. 301:601(300) ack 201
+0.000 > . 201:201(0) ack 601
+60.00 < . 600:600(0) ack 201
+0.020 > . 201:201(0) ack 601
+60.00 < . 600:600(0) ack 201
+10.00 < . 600:600(0) ack 201
+10.00 < . 600:600(0) ack 201
+10.00 < . 600:600(0) ack 201
+10.00 < R. 601:601(0) ack 201  => keepalive-timeout server abort
