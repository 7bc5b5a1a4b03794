// Seen at the receiver: a segment was lost, so the number of the sender's own reset lies behind the gap.
// Nobody guessed it; headers and counter are the sender's, and it is silent from then on.
// client: ttl 58
// near: blind-reset-attack injected-reset evasion-reset
+0.000 > S 0:0(0) id 101 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1 id 102
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n" id 103
+0.001 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.020 > . 52:52(0) ack 41 id 104
+1.000 > . 1512:2972(1460) ack 41 id 106
+0.0001 < . 41:41(0) ack 52
+0.0002 > R. 2972:2972(0) ack 41 id 107    => application-abort|closed-with-unread-data|unexplained|capture-incomplete client
