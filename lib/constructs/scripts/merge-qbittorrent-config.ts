/**
 * POSIX shell, run by an init container at every start: brings our settings into qBittorrent.conf and leaves
 * the others as qBittorrent wrote them. qBittorrent rewrites the file when it stops, so a file that is only
 * seeded once would drift.
 *
 * Arguments: folder with qBittorrent.conf · folder with our qBittorrent.conf, categories.json and
 * merge-categories.awk · file with the password hash · file with the API key. Needs sh, awk, mkdir, mv, rm,
 * cat.
 */
export const mergeQbittorrentConfig = String.raw`#!/bin/sh
set -eu
umask 077
folder=$1
ours=$2
password_hash_file=$3
api_key_file=$4

conf=$folder/qBittorrent.conf
wanted=$folder/.wanted.conf
merged=$folder/.merged.conf

for secret in "$password_hash_file" "$api_key_file"; do
  if [ ! -s "$secret" ]; then
    echo "merge-config: $secret is missing or empty; fill that key of Secret qbittorrent" >&2
    exit 1
  fi
done

mkdir -p "$folder"
[ -f "$conf" ] || : >"$conf"

# Secrets go from file to file by the shell's own read and printf: never on a command line.
read -r password_hash <"$password_hash_file" || [ -n "$password_hash" ]
read -r api_key <"$api_key_file" || [ -n "$api_key" ]
{
  cat "$ours/qBittorrent.conf"
  printf '[Preferences]\n'
  printf 'WebUI\\Password_PBKDF2="%s"\n' "$password_hash"
  printf 'WebUI\\APIKey=%s\n' "$api_key"
} >"$wanted"

# First file: what we want. Second: what is there. A key of ours replaces the line that sets it, or is
# added at the end of its section; a section of ours that is not there is added at the end.
awk '
  function flush(   i, id) {
    for (i = 1; i <= count; i++) {
      id = order[i]
      if (section_of[id] == current && !(id in written)) { print line_of[id]; written[id] = 1 }
    }
  }
  { sub(/\r$/, "") }
  FNR == NR {
    if ($0 ~ /^\[.*\]$/) { section = $0; if (!(section in known)) { known[section] = 1; sections[++total] = section } }
    else if (index($0, "=") > 0) {
      id = section "\n" substr($0, 1, index($0, "=") - 1)
      if (!(id in line_of)) order[++count] = id
      line_of[id] = $0
      section_of[id] = section
    }
    next
  }
  /^\[.*\]$/ {
    flush()
    current = $0
    seen[current] = 1
    if (started) print ""
    started = 1
    print
    next
  }
  /^[ \t]*$/ { next }
  {
    id = current "\n" substr($0, 1, index($0, "=") - 1)
    if (!(id in line_of)) { print; next }
    if (!(id in written)) { print line_of[id]; written[id] = 1 }
  }
  END {
    flush()
    for (s = 1; s <= total; s++) if (!(sections[s] in seen)) {
      current = sections[s]
      if (started) print ""
      started = 1
      print current
      flush()
    }
  }
' "$wanted" "$conf" >"$merged"

# A rename is whole or not at all: a crash leaves the old file or the new one, never half of one.
mv "$merged" "$conf"
rm -f "$wanted"

categories=$folder/categories.json
[ -s "$categories" ] || echo '{}' >"$categories"
awk -f "$ours/merge-categories.awk" "$ours/categories.json" "$categories" >"$categories.merged"
mv "$categories.merged" "$categories"
echo "merge-config: $folder holds our settings"
`;
