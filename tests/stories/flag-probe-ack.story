// nmap -sA: single ACKs without a connection to several ports; open or closed, each draws a reset.
// connection: b 10.0.0.1:40000 10.0.0.2:443
// connection: c 10.0.0.1:40000 10.0.0.2:22
// near: stray-segment accept-queue-overflow bad-handshake-ack
+0.000 > . 0:0(0) ack 3000 win 1024 ttl 42 id 1771 nodf
+0.020 < R 3000:3000(0)      => flag-probe|connection-unknown|capture-incomplete server answer trigger 1
+0.001 b > . 0:0(0) ack 3000 win 1024 ttl 55 id 44101 nodf
+0.020 b < R 3000:3000(0)    => flag-probe|connection-unknown server answer trigger 3
+0.001 c > . 0:0(0) ack 3000 win 1024 ttl 39 id 20932 nodf
+0.020 c < R 3000:3000(0)    => flag-probe server answer trigger 5
