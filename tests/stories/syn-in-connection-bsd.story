// The same on an old BSD: it drops the connection with a reset of its own, SEQ and ACK where the
// connection stood, and then refuses the SYN as well.
// near: port-closed half-open-syn time-wait-reuse application-abort injected-reset
// cut: without the living connection it is the refusal of a closed port
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+5.000 > S 200:200(0) win 65535 <mss 1460>
+0.020 < R. 41:41(0) ack 52 win 0    => syn-in-connection server
+0.000 < R. =0:0(0) ack 201    => syn-in-connection|stray-segment server answer
