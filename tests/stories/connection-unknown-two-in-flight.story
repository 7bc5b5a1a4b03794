// The host lost the connection; two segments were on their way to it. Two equal resets answer the two:
// a train, not an injector's spare copy.
// near: known-injector injected-reset blind-reset-attack policy-block
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:52(51) ack 1 "GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 52 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 52:52(0) ack 41
+20.000 > . 52:1512(1460) ack 41
+0.000 > P. 1512:1812(300) ack 41
+0.020 < R 41:41(0)    => connection-unknown server answer trigger 7
+0.00001 < R 41:41(0)    => stray-segment|connection-unknown|duplicate-reset server
