// All that the capture holds of the connection is one reset.
// near: unexplained application-abort stray-segment
+0.000 < R 777:777(0)    => capture-incomplete
