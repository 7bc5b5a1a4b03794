// A copy of the client's first SYN, delayed in the network, arrives in the living connection. The
// server only repeats its ACK. Five seconds later its application aborts, for reasons of its own.
// near: syn-in-connection half-open-syn challenge-ack-reply time-wait-reuse
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+0.500 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < . 41:41(0) ack 52
+5.000 < R. 41:41(0) ack 52    => application-abort server abort
