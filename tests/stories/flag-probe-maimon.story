// nmap -sM: FIN and ACK without a connection, at several ports.
// connection: b 10.0.0.1:40000 10.0.0.2:443
// near: fin-answered-with-reset stray-segment last-ack-lost
+0.000 > F. 0:0(0) ack 3000 win 1024 ttl 42 id 1771 nodf
+0.020 < R 3000:3000(0)      => flag-probe|connection-unknown|capture-incomplete server answer trigger 1
+0.001 b > F. 0:0(0) ack 3000 win 1024 ttl 55 id 44101 nodf
+0.020 b < R 3000:3000(0)    => flag-probe|connection-unknown|capture-incomplete server answer trigger 3
