// A reset far outside the window: it ends nothing, and nothing in the capture asks for it.
// synthetic: forged resets that miss look like this, but so do broken devices
// near: application-abort stray-segment connection-unknown capture-incomplete
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301
+3.000 < R 900000000:900000000(0) id 5 nodf    => unexplained|injected-reset|blind-reset-attack server unacceptable
+1.000 > P. 101:201(100) ack 301
+0.021 < P. 301:601(300) ack 201
