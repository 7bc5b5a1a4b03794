// A NAT gives the port pair of a living connection to somebody else. His SYN falls into the window, and
// a server from before RFC 5961 refuses it and drops the connection, as the rightful client finds out.
// near: port-closed half-open-syn time-wait-reuse syn-option-refused injected-reset
// cut: without the living connection it is the refusal of a closed port
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+5.000 > S 200:200(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK> ttl 127 id 7001
+0.020 < R. =0:0(0) ack 201    => syn-in-connection server answer trigger 7
+1.000 > P. 52:103(51) ack 41 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.020 < R 41:41(0)    => stray-segment|connection-unknown server answer trigger 9
