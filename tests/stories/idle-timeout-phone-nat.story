// A phone's NAT gave the flow a new address: the old one's packets meet no mapping. Seen at the server:
// its push is answered bare from the NAT, nearer by hops of another class... with the phone's distance unknown.
// client: ttl 50
// near: injected-reset
+0.000 > S 0:0(0) win 65535 <mss 1400,sackOK,TS val 1000 ecr 0,nop,wscale 9>
+0.0001 < S. 0:0(0) ack 1 win 65160 <mss 1460,sackOK,TS val 7000 ecr 1000,nop,wscale 7>
+0.060 > . 1:1(0) ack 1 <nop,nop,TS val 1060 ecr 7000>
+0.001 > P. 1:101(100) ack 1 <nop,nop,TS val 1061 ecr 7000>
+0.0001 < P. 1:301(300) ack 101 <nop,nop,TS val 7062 ecr 1061>
+0.060 > . 101:101(0) ack 301 <nop,nop,TS val 1122 ecr 7062>
+900.0 < P. 301:401(100) ack 101 <nop,nop,TS val 907122 ecr 1122>
+0.045 > R 101:101(0) ttl 243 id 0 => idle-timeout|connection-unknown client answer
