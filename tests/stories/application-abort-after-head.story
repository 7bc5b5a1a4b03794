// A monitor asks with HEAD: the header tells the length of a body that never follows. Ten seconds later
// the monitor drops the idle connection.
// near: gave-up-waiting closed-with-unread-data
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:43(42) ack 1 "HEAD / HTTP/1.1\r\nHost: www.example.com\r\n\r\n"
+0.021 < P. 1:43(42) ack 43 "HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n"
+0.040 > . 43:43(0) ack 43
+10.000 > R. 43:43(0) ack 43    => application-abort client abort
