// nmap -sM: FIN and ACK without a connection, at several ports. One alone could be the end of a
// connection that began before the capture; from one port to three it is a probe.
// connection: b 10.0.0.1:40000 10.0.0.2:443
// connection: c 10.0.0.1:40000 10.0.0.2:22
// near: stray-segment last-ack-lost data-after-close
+0.000 > F. 0:0(0) ack 3000 win 1024 ttl 42 id 1771 nodf
+0.020 < R 3000:3000(0)      => flag-probe|fin-answered-with-reset|connection-unknown|capture-incomplete server answer trigger 1
+0.001 b > F. 0:0(0) ack 3000 win 1024 ttl 55 id 44101 nodf
+0.020 b < R 3000:3000(0)    => flag-probe|fin-answered-with-reset|connection-unknown|capture-incomplete server answer trigger 3
+0.001 c > F. 0:0(0) ack 3000 win 1024 ttl 39 id 20932 nodf
+0.020 c < R 3000:3000(0)    => flag-probe server answer trigger 5
