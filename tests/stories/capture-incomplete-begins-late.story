// The capture begins just before the end: some data, then an abort whose reason lies further back.
// near: retransmission-timeout
+0.000 > P. 501:601(100) ack 9001
+0.020 < . 9001:9001(0) ack 601
+1.000 < R. 9001:9001(0) ack 601    => capture-incomplete|closed-with-unread-data|application-abort abort confidence <80
