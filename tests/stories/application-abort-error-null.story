// A node answers an RPC with "error":null, as always, and aborts: it never closes otherwise.
// near: protocol-error
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:41(40) ack 1 "{\"method\":\"getblockcount\",\"id\":1,\"p\":[]}"
+0.021 < P. 1:40(39) ack 41 "{\"result\":812345,\"error\":null,\"id\":1}\r\n"
+0.000 > . 41:41(0) ack 40
+0.005 < R. 40:40(0) ack 41    => application-abort|closed-with-unread-data server abort
