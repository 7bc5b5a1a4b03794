// The BIG-IP that owns the address has no virtual server for this port, and says so.
// server: ttl 254
// near: rejected-by-middlebox stated-by-device injected-reset resource-exhausted
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 < R. =0:41(41) ack 1 "BIG-IP: [0x2409a71:912] No local listener"    => port-closed server answer trigger 1   // stated by F5 BIG-IP: No local listener
