// nmap -sS: the SYN is made by hand (own hop limit, small window, MSS only), the reset that drops the
// open port comes from the scanning host's kernel, which knows of no connection.
// connection: b 10.0.0.1:40000 10.0.0.2:81
// near: connect-cancelled unsolicited-syn-ack injected-reset bad-handshake-ack
+0.000 > S 0:0(0) win 1024 <mss 1460> ttl 44 id 23871 nodf
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > R 1:1(0)    => half-open-scan client answer trigger 2
+0.001 b > S 0:0(0) win 1024 <mss 1460> ttl 51 id 9122 nodf
+0.020 b < R. =0:0(0) ack 1    => port-closed server answer trigger 4
