// An IBM midrange system answers late data bare, with the window that all its segments bear and without DF.
// server: ttl 64, id counts, nodf
// near: known-injector injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.003 < S. 0:0(0) ack 1 win 32767 <mss 1460>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1
+0.014 < P. 1:41(40) ack 52 win 32767
+0.040 > . 52:52(0) ack 41
+1.000 < F. 41:41(0) ack 52 win 32767
+0.010 > P. 52:80(28) ack 42
+0.003 < R 42:42(0) win 32767 => data-after-close server answer
