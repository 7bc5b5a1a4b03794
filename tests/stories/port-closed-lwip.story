// A sensor with lwIP has no web server. Its answer has both numbers and lwIP's constant window; hop
// limit 255, identifications counted, DF never set.
// server: ttl 254, id counts, nodf
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.003 < R. =0:0(0) ack 1 win 5840    => port-closed server answer
+0.500 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.003 < R. =0:0(0) ack 1 win 5840    => port-closed server answer
