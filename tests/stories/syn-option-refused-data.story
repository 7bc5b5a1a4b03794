// The server refuses a SYN that carries data; the same port accepts one without.
// synthetic: hosts that do not know Fast Open drop the data and keep the SYN; only devices reset it
// connection: b 10.0.0.1:40001 10.0.0.2:80
// near: port-closed
+0.000 > S 0:12(12) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7> "GET / HTTP/1"
+0.020 < R. =0:0(0) ack 13    => syn-option-refused server answer trigger 1
+0.200 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:51(50) ack 1
