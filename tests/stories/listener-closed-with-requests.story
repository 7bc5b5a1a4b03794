// The same with requests that the kernel has acknowledged, though nobody ever read them.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// connection: c 10.0.0.1:40002 10.0.0.2:80
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:79(78) ack 1
+0.020 < . 1:1(0) ack 79
+0.100 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 b > . 1:1(0) ack 1
+0.001 b > P. 1:79(78) ack 1
+0.020 b < . 1:1(0) ack 79
+8.000 < R. 1:1(0) ack 79 win 502      => listener-closed|process-ended|closed-with-unread-data server abort
+0.0001 b < R. 1:1(0) ack 79 win 502   => listener-closed|process-ended|closed-with-unread-data server abort
+1.000 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 c < R. =0:0(0) ack 1            => port-closed server answer trigger 13
