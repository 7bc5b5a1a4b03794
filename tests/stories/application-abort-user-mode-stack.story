// A container's user-mode stack (slirp) aborts: no timestamps though they were negotiated, window 65535,
// DF clear. All the same its own counter goes on, and so does its hop limit.
// client: id counts, nodf
// near: injected-reset stray-segment duplicate-reset
+0.000 > S 0:0(0) win 65535 <mss 1460>
+0.020 < S. 0:0(0) ack 1 win 64240 <mss 1460>
+0.000 > . 1:1(0) ack 1 win 65535
+0.001 > P. 1:101(100) ack 1 win 65535
+0.021 < P. 1:301(300) ack 101
+0.000 > . 101:101(0) ack 301 win 65535
+0.100 > R. 101:101(0) ack 301 win 65535    => application-abort|reset-relayed client abort
