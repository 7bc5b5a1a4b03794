// The server's side evades (Geneva): in place of its SYN/ACK a reset without ACK, which a client in
// SYN-SENT ignores, and a SYN: a simultaneous open that the filter does not follow.
// near: port-closed connect-cancelled half-open-scan syn-option-refused
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R 0:0(0) ack 1 win 64240 id 77    => evasion-reset|injected-reset server unacceptable
+0.0001 < S 0:0(0) win 64240 <mss 1460> id 78
+0.000 > S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < . 1:1(0) ack 1
+0.001 > P. 1:56(55) ack 1 "GET /forbidden-word HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:41(40) ack 56 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
+0.000 > . 56:56(0) ack 41
