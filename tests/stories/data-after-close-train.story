// sshd refuses one client too many with a text and a FIN; the client's own greeting and key exchange
// are under way by then. Each of them is reset.
// near: connection-unknown accept-queue-overflow refused-after-accept
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.000 > . 1:1(0) ack 1
+0.001 > P. 1:23(22) ack 1 "SSH-2.0-OpenSSH_9.2p1\n"
+0.019 < P. 1:29(28) ack 1 "Exceeded MaxStartups, bye!\r\n"
+0.000 < F. 29:29(0) ack 1
+0.001 > . 23:23(0) ack 30
+0.000 > P. 23:123(100) ack 30
+0.001 < R 1:1(0)      => data-after-close|stray-segment server answer trigger 4
+0.019 < R 30:30(0)    => stray-segment|data-after-close server answer
+0.000 < R 30:30(0)    => stray-segment|data-after-close|duplicate-reset server
