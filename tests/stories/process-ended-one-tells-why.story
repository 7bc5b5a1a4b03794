// A server is killed while it serves three clients. To the last it says something before it goes, so that this reset
// has a reason of its own; the others belong together all the same, as the last one shows.
// connection: a 10.0.0.1:40000 10.0.0.2:8080
// connection: b 10.0.0.3:40000 10.0.0.2:8080
// connection: c 10.0.0.4:40000 10.0.0.2:8080
// near: application-abort closed-with-unread-data
+0.000 a > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 a < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 a > . 1:1(0) ack 1
+0.010 b > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 b < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 b > . 1:1(0) ack 1
+0.010 c > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.0001 c < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.001 c > . 1:1(0) ack 1
+0.010 a > P. 1:101(100) ack 1
+0.001 a < P. 1:301(300) ack 101
+0.001 a > . 101:101(0) ack 301
+0.010 b > P. 1:101(100) ack 1
+0.001 b < P. 1:301(300) ack 101
+0.001 b > . 101:101(0) ack 301
+0.010 c > P. 1:101(100) ack 1
+0.001 c < P. 1:301(300) ack 101
+0.001 c > . 101:101(0) ack 301
+3.000 a < R. 301:301(0) ack 101 win 0 => process-ended server abort
+0.001 b < R. 301:301(0) ack 101 win 0 => process-ended server abort
+0.0002 c < P. 301:358(57) ack 101 "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n\r\n"
+0.001 c > . 101:101(0) ack 358
+0.0002 c < R. 358:358(0) ack 101 win 0 => protocol-error server abort
