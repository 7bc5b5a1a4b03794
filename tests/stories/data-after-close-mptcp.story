// On a multipath connection the server has closed; late data is answered by a plain reset, without the
// option.
// near: mptcp-reset connection-unknown
+0.000 > S 0:0(0) win 64240 <mss 1460,sackOK,TS val 1000 ecr 0,nop,wscale 7,0x1e040101>
+0.020 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7,0x1e0c01010102030405060708>
+0.000 > . 1:1(0) ack 1 <nop,nop,TS val 1020 ecr 7000,0x1e14010111121314151617180102030405060708>
+0.001 > P. 1:301(300) ack 1 <nop,nop,TS val 1021 ecr 7000>
+0.021 < P. 1:801(800) ack 301 <nop,nop,TS val 7042 ecr 1021>
+0.000 > . 301:301(0) ack 801 <nop,nop,TS val 1042 ecr 7042>
+1.000 < F. 801:801(0) ack 301 <nop,nop,TS val 8042 ecr 1042>
+0.020 > . 301:301(0) ack 802 <nop,nop,TS val 2062 ecr 8042>
+2.000 > P. 301:601(300) ack 802 <nop,nop,TS val 4062 ecr 8042>
+0.020 < R 802:802(0)    => data-after-close server answer trigger 9
