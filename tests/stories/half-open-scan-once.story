// A load balancer looks at a service with half a handshake; the capture shows one look.
// client: ttl 255, id counts
+0.000 > S 0:0(0) win 8190 <mss 1460>
+0.001 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0) => half-open-scan|health-check|connect-cancelled client answer confidence <80
