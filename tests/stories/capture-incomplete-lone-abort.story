// One reset with an acknowledgment, and nothing before.
// near: unexplained port-closed
+0.000 < R. 777:777(0) ack 4242    => capture-incomplete
