// Nobody listens on the port of an IPv6 host.
// connection: a [2001:db8::1]:40000 [2001:db8::2]:443
+0.000 a > S 0:0(0) win 64800 <mss 1440,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.020 a < R. =0:0(0) ack 1    => port-closed server answer trigger 1
