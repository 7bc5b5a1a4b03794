// A SYN with data of TCP Fast Open meets a closed port: data and SYN are both counted in the answer.
+0.000 > S 0:12(12) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7,0x220a0102030405060708,nop,nop> "GET / HTTP/1"
+0.020 < R. =0:0(0) ack 13    => port-closed|syn-option-refused server answer trigger 1
