// The virtual server of a BIG-IP is at its connection limit and says so in the reset.
// server: ttl 254
// near: port-closed rejected-by-middlebox stated-by-device injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 < R. =0:50(50) ack 1 "BIG-IP: [0x2409a71:1184] Connection limit exceeded"    => resource-exhausted server answer trigger 1   // stated by F5 BIG-IP: Connection limit exceeded
