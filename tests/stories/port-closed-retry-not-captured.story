// The service was not up yet; Windows tries again half a second later with the same SYN, which the
// capture missed, and is accepted.
// client: ttl 128, id counts
// server: ttl 128, id counts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 < R. =0:0(0) ack 1 => port-closed|injected-reset server
+0.501 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101
