/**
 * POSIX shell, the liveness probe of qBittorrent behind gluetun with a fixed port: fails when the web interface
 * does not answer, and when the tunnel is there but nobody listens on its address. gluetun makes the tunnel anew
 * when its health check fails; qBittorrent may not notice, and then looks well while no peer reaches it
 * (qdm12/gluetun#1407). The kubelet restarts it after some minutes of that.
 *
 * Arguments: address of the web interface · network interface · port for peers · file to remember the socket in
 * · addresses of the tunnel as /proc/net/tcp and tcp6 write them. Environment, for tests: PROC and SYS instead
 * of /proc and /sys. Needs sh, awk, cat, and BusyBox's or GNU's wget or curl.
 */
export const checkListening = script('(at[1] in ours) || at[1] ~ /^0+$/');

/**
 * The same for a tunnel whose address the server chooses (OpenVPN): any address but loopback's will do. Takes no
 * addresses.
 */
export const checkListeningAnywhere = script('at[1] !~ /0100007F$|^0+1000000$/');

/** The script, with the condition in awk that the address `at[1]` of a socket must meet. */
function script(isOurs: string): string {
  return `#!/bin/sh
web=$1
interface=$2
port=$3
memory=$4
shift 4
[ -n "$PROC" ] || PROC=/proc
[ -n "$SYS" ] || SYS=/sys

web_answers() {
  if command -v wget >/dev/null; then
    wget -q -T 4 -O /dev/null "$web"
  elif command -v curl >/dev/null; then
    curl -sf -m 4 -o /dev/null "$web"
  fi
}
if ! web_answers; then
  echo "check-listening: the web interface does not answer at $web" >&2
  exit 1
fi

# No tunnel, nothing to listen on: gluetun brings it back, and a restart of qBittorrent would not.
index=$(cat "$SYS/class/net/$interface/ifindex" 2>/dev/null) || exit 0

# State 0A listens; the tenth column is the inode of the socket. The address of all zeros is any.
socket=$(awk -v port="$(printf '%04X' "$port")" -v addresses="$*" '
  BEGIN { n = split(addresses, list, " "); for (i = 1; i <= n; i++) ours[list[i]] = 1 }
  $4 == "0A" {
    split($2, at, ":")
    if (at[2] == port && (${isOurs})) { print $10; exit }
  }
' "$PROC/net/tcp" "$PROC/net/tcp6" 2>/dev/null)
if [ -z "$socket" ]; then
  echo "check-listening: nobody listens on port $port of $interface" >&2
  exit 1
fi

# A socket that is older than the interface belongs to one that is gone, though the address is the same.
old_index=''
old_socket=''
[ ! -r "$memory" ] || read -r old_index old_socket <"$memory"
if [ "$old_socket" = "$socket" ] && [ "$old_index" != "$index" ]; then
  echo "check-listening: $interface was made anew, and qBittorrent still listens on the old one" >&2
  exit 1
fi
echo "$index $socket" >"$memory"
`;
}
