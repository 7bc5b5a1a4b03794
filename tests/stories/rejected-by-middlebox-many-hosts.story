// Three hosts in different networks "refuse" within a millisecond, all from one hop away and with one
// counter of identifications: it is the firewall in front of the client.
// connection: b 10.0.0.1:40001 192.0.2.7:25
// connection: c 10.0.0.1:40002 198.18.4.9:25
// connection: d 10.0.0.1:40003 203.0.113.5:25
// near: connect-scan half-open-scan
+0.000 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0009 b < R. =0:0(0) ack 1 ttl 254 id 4001 nodf    => rejected-by-middlebox|port-closed server answer trigger 1
+0.200 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0008 c < R. =0:0(0) ack 1 ttl 254 id 4002 nodf    => rejected-by-middlebox|port-closed server answer trigger 3
+0.200 d > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0009 d < R. =0:0(0) ack 1 ttl 254 id 4003 nodf    => rejected-by-middlebox|port-closed server answer trigger 5
