// The capture begins between a SYN and its refusal, while other connections of the host are in full
// swing in both directions.
// connection: b 10.0.0.1:40001 203.0.113.5:81
// near: backscatter injected-reset
+0.000 > P. 101:107(6) ack 201 "ping\r\n"
+0.003 b < R. =0:0(0) ack 1    => capture-incomplete|port-closed
+0.017 < P. 201:207(6) ack 107 "pong\r\n"
+0.000 > . 107:107(0) ack 207
