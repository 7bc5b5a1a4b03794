// A stack that leaves the identification at zero and never sets DF aborts with its constant window.
// That is how it sends everything.
// server: ttl 64, id zero, nodf
// near: known-injector injected-reset policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.003 < S. 0:0(0) ack 1 win 2920 <mss 1460>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.014 < P. 1:41(40) ack 52 win 2920 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.040 > . 52:52(0) ack 41
+1.000 < R. 41:41(0) ack 52 win 2920    => application-abort server abort
