/**
 * POSIX shell, run by gluetun whenever the forwarded port comes (up) or goes (down): tells qBittorrent.
 *
 * Arguments: port · network interface · tries. Environment: API_KEY_FILE, QBITTORRENT_URL. Needs sh and
 * GNU wget, which gluetun's image has.
 */
export const pushForwardedPort = String.raw`#!/bin/sh
set -eu
umask 077
port=$1
interface=$2
tries=$3

case $port in
  '' | *[!0-9]*)
    echo "push-forwarded-port: expected a port, got $port" >&2
    exit 2
    ;;
esac

# The key goes into a file that only we can read: an argument of wget would show in the process list.
wgetrc=$(mktemp)
trap 'rm -f "$wgetrc"' EXIT
read -r api_key <"$API_KEY_FILE" || [ -n "$api_key" ]
printf 'header = Authorization: Bearer %s\n' "$api_key" >"$wgetrc"

code=0
listen_on() {
  json=$(printf '{"listen_port":%s,"current_network_interface":"%s","random_port":false,"upnp":false}' "$1" "$2")
  wget --config="$wgetrc" --quiet --output-document=/dev/null --retry-connrefused --tries="$tries" --waitretry=5 \
    --timeout=10 --post-data="json=$json" "$QBITTORRENT_URL/api/v2/app/setPreferences" || code=$?
}

# qBittorrent opens its sockets anew only when a value changes. After a tunnel that went without a word (gluetun
# was killed) the wanted ones are there already, and the sockets are dead: so first unlike ones, then those.
[ "$port $interface" = '0 lo' ] || listen_on 0 lo
[ "$code" -ne 0 ] || listen_on "$port" "$interface"
if [ "$code" -ne 0 ]; then
  # wget's own words would name every try; its status says what there is to know.
  echo "push-forwarded-port: qBittorrent did not take port $port, wget ended with $code (4: no answer, 8: refused; if refused, restart the pod so that qBittorrent reads api-key of Secret qbittorrent anew)" >&2
  exit "$code"
fi
echo "push-forwarded-port: qBittorrent listens on port $port of $interface"
`;
