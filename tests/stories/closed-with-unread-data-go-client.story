// Go's http client cancels a request on TLS 1.3: encrypted close_notify, then RST because data was unread.
// connection: a 10.0.0.1:40000 10.0.0.2:443
// near: protocol-error policy-block injected-reset
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7>
+0.030 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000>
+0.001 > P. 1:84(83) ack 1 <nop,nop,TS val 1021 ecr 7000> "\x16\x03\x01\x00P\x01\x00\x00L\x03\x03abcdefghijklmnopqrstuvwxyz012345\x00\x00\x04\x13\x01\xc0/\x01\x00\x00\x1f\x00\x00\x00\x14\x00\x12\x00\x00\x0fwww.example.com\x00\x05\x00\x01\x00"
+0.031 < . 1:1449(1448) ack 84 <nop,nop,TS val 7062 ecr 1021>
+0.000 < P. 1449:2000(551) ack 84 <nop,nop,TS val 7062 ecr 1021>
+0.001 > P. 84:184(100) ack 2000 <nop,nop,TS val 1062 ecr 7062>
+0.031 < . 2000:3448(1448) ack 184 <nop,nop,TS val 7093 ecr 1062>
+0.000 < . 3448:4896(1448) ack 184 <nop,nop,TS val 7093 ecr 1062>
+0.001 > P. 184:208(24) ack 4896 <nop,nop,TS val 1094 ecr 7093>
+0.0001 > R. 208:208(0) ack 4896 <nop,nop,TS val 1094 ecr 7093> => closed-with-unread-data|application-abort client abort
+0.000 < . 4896:6344(1448) ack 184 <nop,nop,TS val 7094 ecr 1062>
+0.000 > R 184:184(0) => stray-segment client answer
