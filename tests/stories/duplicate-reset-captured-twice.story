// The capture holds the refusal twice, as mirror ports do: the very same packet, identification and all.
// server: id counts
// near: stray-segment
+0.000 > S 0:0(0) win 64240 <mss 1460,nop,nop,sackOK,nop,wscale 7>
+0.020 < R. =0:0(0) ack 1 id 4711    => port-closed server answer trigger 1
+0.000003 < R. =0:0(0) ack 1 id 4711    => duplicate-reset server
