// Only what the server sends was captured, and that from the middle: what it answers cannot be seen.
// near: unexplained duplicate-reset
+0.000 < . 1:1461(1460) ack 101
+0.000 < . 1461:2921(1460) ack 101
+0.100 < R 2921:2921(0)    => capture-incomplete|connection-unknown confidence <80
