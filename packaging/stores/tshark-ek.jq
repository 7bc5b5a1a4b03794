# SPDX-License-Identifier: GPL-2.0-or-later
# For those who send the output of tshark -T ek: before 4.6 it names a _type, which current servers refuse.
if .index then del(.index._type) else . end
