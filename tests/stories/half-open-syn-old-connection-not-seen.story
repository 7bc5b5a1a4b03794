// The same, but the capture begins with the new SYN: whether the old connection lived or was in
// TIME_WAIT cannot be told.
// near: bad-handshake-ack half-open-scan connection-unknown
+0.000 > S 900000:900000(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < . 201:201(0) ack 101
+0.000 > R 101:101(0)    => half-open-syn|time-wait-reuse client answer trigger 2
+1.000 > S 900000:900000(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 77000:77000(0) ack 900001 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
