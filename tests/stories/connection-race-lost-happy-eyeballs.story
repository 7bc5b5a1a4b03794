// Happy Eyeballs (RFC 8305): IPv6 is slow, so the client tries IPv4 as well. IPv4 wins, and the late
// SYN/ACK over IPv6 meets a closed socket.
// connection: a [2001:db8::1]:40000 [2001:db8::2]:443
// connection: b 10.0.0.1:40001 10.0.0.2:443
// near: half-open-scan connect-scan
+0.000 a > S 0:0(0) win 64800 <mss 1440,nop,nop,sackOK,nop,wscale 7>
+0.200 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:80(79) ack 1
+0.179 a < S. 0:0(0) ack 1 win 64800 <mss 1440,nop,nop,sackOK,nop,wscale 7>
+0.000 a > R 1:1(0)    => connection-race-lost client answer trigger 6
+0.010 b < . 1:1(0) ack 80
