// A Windows server is reachable for one service; for another, a device with an initial hop limit of
// 255 and a numbering of its own refuses in its name, each time that Windows tries again.
// connection: b 10.0.0.1:50001 10.0.0.2:3389
// client: ttl 128, id counts
// server: ttl 115, id counts
// near: port-closed half-open-syn
// cut: without the server's own packets nothing contradicts a refusal by the server itself
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 65535 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:52(51) ack 1 win 1026 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.022 < P. 1:41(40) ack 52 win 1026 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.050 > . 52:52(0) ack 41 win 1026
+1.000 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0065 b < R. =0:0(0) ack 1 ttl 253 id 40711 nodf    => rejected-by-middlebox server answer trigger 7 origin middlebox
+0.500 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0064 b < R. =0:0(0) ack 1 ttl 253 id 40712 nodf    => rejected-by-middlebox server answer trigger 9 origin middlebox
+0.500 b > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.0066 b < R. =0:0(0) ack 1 ttl 253 id 40713 nodf    => rejected-by-middlebox server answer trigger 11 origin middlebox
