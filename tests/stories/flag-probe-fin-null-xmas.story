// nmap -sF, -sN and -sX on a closed port: no flag that any stack would send without a connection.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// connection: c 10.0.0.1:40002 10.0.0.2:80
// near: port-closed fin-answered-with-reset data-after-close
+0.000 > F 0:0(0) win 1024 ttl 42 id 1771 nodf
+0.020 < R. =0:0(0) ack 1      => flag-probe server answer trigger 1
+0.001 b > - 0:0(0) win 1024 ttl 55 id 44101 nodf
+0.020 b < R. =0:0(0) ack 0    => flag-probe server answer trigger 3
+0.001 c > FPU 0:0(0) win 1024 ttl 39 id 20932 nodf
+0.020 c < R. =0:0(0) ack 1    => flag-probe server answer trigger 5
