// A real server works on the request for five seconds and then drops it unanswered. A reset after a
// request is not yet a filter's.
// server: ttl 52
// near: policy-block injected-reset known-injector
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:44(43) ack 1 "GET / HTTP/1.1\r\nHost: forbidden.example\r\n\r\n"
+0.021 < . 1:1(0) ack 44
+5.000 < R. 1:1(0) ack 44    => closed-with-unread-data|application-abort|gave-up-waiting server abort
