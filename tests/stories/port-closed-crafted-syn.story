// hping3 asks a closed port; its SYN carries an acknowledgment number without the flag.
// near: flag-probe bad-handshake-ack injected-reset
+0.000 > S 0:0(0) ack =1234567890 win 512 id 4711 nodf
+0.020 < R. =0:0(0) ack 1    => port-closed server answer trigger 1
