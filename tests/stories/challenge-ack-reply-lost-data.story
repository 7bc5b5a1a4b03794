// Seen at the server: the client's last request is lost, the reset behind it arrives. Its number is in
// the window but not exact, so the server challenges; the client, its socket gone, answers exactly.
// near: blind-reset-attack injected-reset connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.001 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.020 > . 52:52(0) ack 41
+2.000 > R. 103:103(0) ack 41    => application-abort|closed-with-unread-data|unexplained|capture-incomplete client unacceptable
+0.0001 < . 41:41(0) ack 52
+0.020 > R 52:52(0)    => challenge-ack-reply|stray-segment client answer trigger 8
