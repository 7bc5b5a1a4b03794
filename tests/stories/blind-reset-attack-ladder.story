// A ladder of guesses, one window apart, tries to step on a BGP session. None falls into the window; the
// session does not notice.
// connection: a 10.0.0.1:40000 10.0.0.2:179
// near: application-abort connection-unknown duplicate-reset unexplained
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.002 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:20(19) ack 1 "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x13\x04"
+0.003 < P. 1:20(19) ack 20 "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x13\x04"
+0.000 > . 20:20(0) ack 20
+10.000 < R 1000000000:1000000000(0) id 7001 nodf ttl 44    => blind-reset-attack|injected-reset server unacceptable
+0.0002 < R 1000016384:1000016384(0) id 7002 nodf ttl 44    => blind-reset-attack|injected-reset server unacceptable
+0.0002 < R 1000032768:1000032768(0) id 7003 nodf ttl 44    => blind-reset-attack|injected-reset server unacceptable
+0.0002 < R 1000049152:1000049152(0) id 7004 nodf ttl 44    => blind-reset-attack|injected-reset server unacceptable
+0.0002 < R 1000065536:1000065536(0) id 7005 nodf ttl 44    => blind-reset-attack|injected-reset server unacceptable
+20.000 > P. 20:39(19) ack 20 "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x13\x04"
+0.003 < P. 20:39(19) ack 39 "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x13\x04"
