// The server refuses a large upload with 413 and aborts, as the rest of it is still coming in.
// near: gave-up-waiting data-after-close application-abort
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:77(76) ack 1 "PUT /disk.iso HTTP/1.1\r\nHost: www.example.com\r\nContent-Length: 700000000\r\n\r\n"
+0.000 > . 77:1537(1460) ack 1
+0.000 > . 1537:2997(1460) ack 1
+0.021 < . 1:1(0) ack 1537
+0.000 > . 2997:4457(1460) ack 1
+0.001 < P. 1:80(79) ack 2997 "HTTP/1.1 413 Request Entity Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
+0.0001 < R. 80:80(0) ack 2997    => protocol-error|closed-with-unread-data server abort
+0.020 < R 1:1(0)    => stray-segment server answer trigger 8
