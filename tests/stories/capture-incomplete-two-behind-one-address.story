// Behind one public address live a Windows and a Linux client. Of the Linux client's connection only its
// reset was captured.
// connection: b 10.0.0.1:40001 10.0.0.2:80
// client: ttl 118, id counts
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,wscale 8,nop,nop,sackOK>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 win 1026
+0.001 > P. 1:101(100) ack 1 win 1026
+0.021 < P. 1:301(300) ack 101
+0.040 > . 101:101(0) ack 301 win 1025
+5.000 b > R. 5001:5001(0) ack 7001 win 501 ttl 41 => capture-incomplete|application-abort|unexplained client confidence <80
