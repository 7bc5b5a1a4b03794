# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# Wireshark on a screen that nobody sees, operated as a person would: keys, mouse and pictures. To be
# sourced. Needs Xvfb, openbox, xdotool and ImageMagick's import.

desktop_programs=(Xvfb openbox xdotool import wireshark)

missing_programs() {
  local program
  for program in "${desktop_programs[@]}"; do
    command -v "$program" >/dev/null || echo "$program"
  done
}

# desktop_start WIDTHxHEIGHT: everything that is started goes when the shell ends. HOME must be a
# folder of our own.
desktop_start() {
  mkdir -p "$HOME/runtime"
  chmod 700 "$HOME/runtime"
  export XDG_RUNTIME_DIR=$HOME/runtime XDG_CONFIG_HOME=$HOME/.config QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
  Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$HOME/display" 2>"$HOME/xvfb.log" &
  desktop_processes=($!)
  trap desktop_stop EXIT
  wait_for "the display" test -s "$HOME/display"
  DISPLAY=:$(<"$HOME/display")
  export DISPLAY
  openbox >"$HOME/openbox.log" 2>&1 &
  desktop_processes+=($!)
}

desktop_stop() {
  local process
  for process in ${wireshark_process:-} "${desktop_processes[@]}"; do
    kill "$process" 2>/dev/null || true
  done
}

# wait_for WHAT COMMAND...: until the command succeeds.
wait_for() {
  local what=$1 tries=600
  shift
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      printf 'waited in vain for %s\n' "$what" >&2
      return 1
    fi
    sleep 0.1
  done
}

window() { xdotool search --onlyvisible --name "$1" | tail -n 1; }
has_window() { [ -n "$(window "$1")" ]; }

# Until the picture has been the same for a while.
settle() {
  local before="" now tries=100
  until now=$(import -window root rgb:- | cksum) && [ "$now" = "$before" ]; do
    before=$now
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 0  # something blinks
    sleep 0.5
  done
}

# wireshark_open TITLE ARGUMENT...: starts it and waits for a window with this title.
wireshark_open() {
  local title=$1
  shift
  wireshark -o gui.update.enabled:FALSE -o gui.ask_unsaved:FALSE "$@" \
    >"$HOME/wireshark.log" 2>&1 &
  wireshark_process=$!
  wait_for "Wireshark's window" has_window "$title"
  main_window=$(window "$title")
  settle
}

# place WINDOW X Y WIDTH HEIGHT
place() {
  xdotool windowactivate --sync "$1" windowsize --sync "$1" "$4" "$5" windowmove "$1" "$2" "$3"
  settle
}

press() {
  local key
  for key in "$@"; do
    xdotool key "$key"
    sleep 0.3
  done
}

# menu ALT-LETTER KEY...: an item of a menu, chosen by keys.
menu() {
  xdotool windowactivate --sync "$main_window"
  press "alt+$1" "${@:2}" Return
}

click() { xdotool mousemove "$1" "$2" click 1; }

apply_filter() {
  xdotool windowactivate --sync "$main_window"
  press ctrl+slash ctrl+a BackSpace
  xdotool type --delay 5 "$1"
  press Return
  settle
}

# Ends Wireshark as a person would; fails unless it ends well.
wireshark_quit() {
  local code=0
  xdotool windowactivate --sync "$main_window"
  press ctrl+q
  wait "$wireshark_process" || code=$?
  wireshark_process=
  return "$code"
}
