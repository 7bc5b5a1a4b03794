// The same session; the peer has rebooted and has neither the connection nor its key: a bare reset without
// a signature, which the other side has to ignore.
// connection: a 10.0.0.1:40000 10.0.0.2:179
// client: ttl 255
// server: ttl 255
// near: injected-reset
+0.000 > S 0:0(0) win 16384 <mss 1460,0x131200112233445566778899aabbccddeeff,nop,nop>
+0.002 < S. 0:0(0) ack 1 win 16384 <mss 1460,0x131200112233445566778899aabbccddeeff,nop,nop>
+0.000 > . 1:1(0) ack 1 win 16384 <0x131200112233445566778899aabbccddeeff,nop,nop>
+0.001 > P. 1:46(45) ack 1 win 16384 <0x131200112233445566778899aabbccddeeff,nop,nop>
+0.003 < P. 1:46(45) ack 46 win 16339 <0x131200112233445566778899aabbccddeeff,nop,nop>
+0.200 > . 46:46(0) ack 46 win 16339 <0x131200112233445566778899aabbccddeeff,nop,nop>
+30.00 > P. 46:65(19) ack 46 win 16339 <0x131200112233445566778899aabbccddeeff,nop,nop>
+0.002 < R 46:46(0) => connection-unknown server answer unacceptable
