// A Windows client asks again, twice, though the first SYN was refused already.
// client: ttl 128, id counts
// server: ttl 128, id counts
// near: duplicate-reset health-check stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 < R. =0:0(0) ack 1    => port-closed server answer trigger 1
+0.510 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 < R. =0:0(0) ack 1    => port-closed server answer trigger 3
+0.510 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.001 < R. =0:0(0) ack 1    => port-closed server answer trigger 5
