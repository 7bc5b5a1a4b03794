// A dark network: none of these addresses has a host, yet one web server resets connections to all of
// them. Its attacker drew the forged sources at random.
// connection: b 198.18.77.3:1717 203.0.113.5:80
// connection: c 198.18.9.201:1204 203.0.113.5:80
// connection: d 198.18.240.16:1930 203.0.113.5:80
// near: port-closed connection-unknown blind-reset-attack
+0.000 b < R. =0:0(0) ack =305419897 ttl 48    => backscatter|capture-incomplete trigger none
+0.800 c < R. =0:0(0) ack =2271560482 ttl 48    => backscatter|capture-incomplete trigger none
+1.100 d < R. =0:0(0) ack =878082193 ttl 48    => backscatter|capture-incomplete trigger none
