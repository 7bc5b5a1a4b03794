// kube-proxy: a late segment of the server was judged invalid and left untranslated; the client's kernel
// does not know that address and resets, and the real backend resets later the client's data.
// connection: b 10.0.0.1:40000 10.0.0.9:8080
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:101(100) ack 1
+0.001 < . 1:1461(1460) ack 101
+0.000 > . 101:101(0) ack 1461
+0.001 b < . 1461:2921(1460) ack 101
+0.000 b > R 101:101(0) => connection-unknown|capture-incomplete client confidence <80
