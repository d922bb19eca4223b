#!/bin/sh
# Puts the release beside this file on a terminal: any sh, with sha256sum. UTF-8.
# It finds damage, not forgery: who signed is shown by check.html on the terminal, before this is started.
# usage: sh 安装到本机.sh [folder of the terminal]
VERSION='{{VERSION}}'
WITHDRAWALS='{{WITHDRAWALS}}'
COUNT='{{COUNT}}'
LISTHASH='{{LISTHASH}}'
WITHDRAWNHASH='{{WITHDRAWNHASH}}'
SIGHASH='{{SIGHASH}}'
LC_ALL=C
export LC_ALL
FROM=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
TARGET=${1:-}
HAVE='' PREVIOUS='' HAVEWITHDRAWALS=0 CODE='' INCOMING=''
CR=$(printf '\r')

# adds what happened to a receipt, in GBK where that can be made
receipt() {
  {
    printf '%s\r\n' '{{receipt.title}}' "{{receipt.when}}$(date '+%Y-%m-%d %H:%M')" \
      "{{receipt.computer}}$(uname -n)  $TARGET" "{{receipt.version}}$VERSION" "{{receipt.before}}$HAVE" \
      "{{receipt.code}}$CODE" "{{receipt.result}}$1" ''
  } | if command -v iconv >/dev/null 2>&1; then iconv -c -f UTF-8 -t GBK; else cat; fi >>"$2" 2>/dev/null
}

# finish <exit status> <sentence>
finish() {
  if [ -n "$INCOMING" ]; then rm -rf "$INCOMING"; fi
  if [ -n "$TARGET" ] && [ -f "$TARGET/launch.js" ]; then
    rm -f "$TARGET/new.tmp"
    receipt "$2" "$TARGET/{{RECEIPT}}"
  fi
  receipt "$2" "$FROM/../{{RECEIPT}}"
  sync
  printf '\n==========================================\n%s\n' "$2"
  if [ -n "$CODE" ]; then printf '%s\n' "{{script.code}}$CODE"; fi
  if [ "$1" != 0 ]; then printf '%s\n' '{{script.unchanged}}'; fi
  printf '%s\n==========================================\n' '{{script.receipt}}'
  exit "$1"
}

hash() { sha256sum <"$1" 2>/dev/null | cut -c1-64; }
size() { wc -c <"$1" 2>/dev/null | tr -d ' '; }
day() { printf '%s' "${1%.*}" | tr -d -; }

# is_version <text>: 2026-11-23.1
is_version() {
  case $1 in
    *[!0-9.-]* | *.*.* | *.) return 1 ;;
    [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].*) return 0 ;;
  esac
  return 1
}

# newer <version> <version>: is the first the newer one?
newer() {
  [ "$(day "$1")" -gt "$(day "$2")" ] && return 0
  [ "$(day "$1")" -eq "$(day "$2")" ] && [ "${1##*.}" -gt "${2##*.}" ]
}

# judge <folder>: prints the first file of the list that is not as it must be there
judge() {
  while read -r sum bytes name; do
    name=${name%"$CR"}
    if [ ! -f "$1/$name" ] || [ "$(size "$1/$name")" != "$bytes" ] || [ "$(hash "$1/$name")" != "$sum" ]; then
      printf '%s' "$name"
      return
    fi
  done <"$FROM/files.txt"
}

# place <name> <file>: puts a copy in the terminal's folder by one rename
place() {
  cp -- "$2" "$TARGET/new.tmp" && sync && mv -f -- "$TARGET/new.tmp" "$TARGET/$1"
}

# current <newest> <previous>: what the launcher opens
current() {
  if [ -n "$2" ]; then
    printf 'var hanyiCurrent = ["%s","%s"]\n' "$1" "$2"
  else
    printf 'var hanyiCurrent = ["%s"]\n' "$1"
  fi >"$TARGET/new.tmp" && sync && mv -f -- "$TARGET/new.tmp" "$TARGET/current.js"
}

printf '%s  %s\n\n' '{{script.title}}' "$VERSION"

# 1. Where the terminal is: what was written behind the command, else one of these.
for folder in /opt/hanyi /srv/hanyi "${HOME:-/root}/hanyi"; do
  if [ -z "$TARGET" ] && [ -f "$folder/launch.js" ]; then TARGET=$folder; fi
done
if [ -z "$TARGET" ] || [ ! -f "$TARGET/launch.js" ]; then finish 1 '{{script.refused.noterminal}}'; fi
if ! command -v sha256sum >/dev/null 2>&1; then finish 1 '{{script.refused.nocertutil}}'; fi
printf '%s\n' "{{script.target}}$TARGET"
RELEASES=$TARGET/releases
mkdir -p "$RELEASES" || finish 1 '{{script.refused.notwritten}}'

# 2. What is installed. Never back to an older version or an older withdrawal list.
if [ -f "$TARGET/installed.txt" ]; then
  while IFS='=' read -r key value; do
    value=${value%"$CR"}
    case $key in
      VERSION) if is_version "$value"; then HAVE=$value; fi ;;
      PREVIOUS) if is_version "$value"; then PREVIOUS=$value; fi ;;
      WITHDRAWALS) case $value in '' | *[!0-9]*) ;; *) HAVEWITHDRAWALS=$value ;; esac ;;
    esac
  done <"$TARGET/installed.txt"
fi
if [ -z "$HAVE" ]; then
  for folder in "$RELEASES"/*/; do
    name=$(basename "$folder")
    if is_version "$name" && { [ -z "$HAVE" ] || newer "$name" "$HAVE"; }; then HAVE=$name; fi
  done
fi
if [ -n "$HAVE" ] && newer "$HAVE" "$VERSION"; then finish 1 "{{script.refused.older}}$HAVE"; fi
if [ "$WITHDRAWALS" -lt "$HAVEWITHDRAWALS" ]; then finish 1 '{{script.refused.withdrawn}}'; fi
if [ -n "$HAVE" ] && [ "$HAVE" != "$VERSION" ]; then PREVIOUS=$HAVE; fi
if [ -n "$PREVIOUS" ] && [ ! -f "$RELEASES/$PREVIOUS/index.html" ]; then PREVIOUS=''; fi
if [ "$HAVE" = "$VERSION" ] && [ -f "$RELEASES/$VERSION/manifest.json" ] &&
  ! cmp -s "$FROM/manifest.json" "$RELEASES/$VERSION/manifest.json"; then
  finish 1 '{{script.refused.other}}'
fi

# 3. What lies on the stick: all of it, nothing more, no link, nothing a computer would start by itself.
printf '%s\n' '{{script.step.look}}'
for folder in "$FROM" "$FROM/.."; do
  for file in "$folder"/[Aa][Uu][Tt][Oo][Rr][Uu][Nn].[Ii][Nn][Ff]; do
    if [ -e "$file" ]; then finish 1 '{{script.refused.autorun}}'; fi
  done
done
for file in manifest.json manifest.sig files.txt withdrawn.js withdrawn.sig release/index.html; do
  if [ ! -f "$FROM/$file" ]; then finish 1 "{{script.refused.missing}}$file"; fi
done
link=$(find "$FROM" ! -type f ! -type d | head -n 1)
if [ -n "$link" ]; then finish 1 "{{script.refused.link}}$link"; fi
if [ "$(find "$FROM" ! -path "$FROM/release/*" | wc -l)" -ne 9 ]; then finish 1 '{{script.refused.extra}}'; fi
seen=$(find "$FROM/release" -type f | wc -l)
if [ "$seen" -gt "$COUNT" ]; then finish 1 '{{script.refused.extra}}'; fi
if [ "$seen" -lt "$COUNT" ]; then finish 1 '{{script.refused.missing}}'; fi
if [ "$(hash "$FROM/files.txt")" != "$LISTHASH" ]; then finish 1 '{{script.refused.changed}}files.txt'; fi
if [ "$(hash "$FROM/withdrawn.js")" != "$WITHDRAWNHASH" ]; then finish 1 '{{script.refused.changed}}withdrawn.js'; fi
if [ "$(hash "$FROM/withdrawn.sig")" != "$SIGHASH" ]; then finish 1 '{{script.refused.changed}}withdrawn.sig'; fi
CODE=$(hash "$FROM/manifest.json" | cut -c1-16 | sed 's/..../&-/g; s/-$//')

# 4. Copied beside the running release and checked there, file by file. The running release is not touched.
rm -rf "$RELEASES"/incoming-*
if [ -d "$RELEASES/$VERSION" ]; then
  printf '%s\n' '{{script.step.again}}'
  if [ -n "$(judge "$RELEASES/$VERSION")" ] || ! cmp -s "$FROM/manifest.json" "$RELEASES/$VERSION/manifest.json"; then
    if [ "$HAVE" = "$VERSION" ] && [ -n "$PREVIOUS" ]; then
      current "$PREVIOUS" '' || finish 1 '{{script.refused.notwritten}}'
    fi
    rm -rf "${RELEASES:?}/$VERSION"
  fi
fi
if [ ! -d "$RELEASES/$VERSION" ]; then
  printf '%s\n' '{{script.step.copy}}'
  INCOMING=$RELEASES/incoming-$VERSION
  cp -R -- "$FROM/release" "$INCOMING" || finish 1 '{{script.refused.notwritten}}'
  wrong=$(judge "$INCOMING")
  if [ -n "$wrong" ]; then finish 1 "{{script.refused.changed}}$wrong"; fi
  if [ "$(find "$INCOMING" -type f | wc -l)" -ne "$COUNT" ]; then finish 1 '{{script.refused.extra}}'; fi
  if ! { cp -- "$FROM/manifest.json" "$FROM/manifest.sig" "$INCOMING/" && sync &&
    mv -- "$INCOMING" "$RELEASES/$VERSION"; }; then
    finish 1 '{{script.refused.notwritten}}'
  fi
  INCOMING=''
fi

# 5. The switch: one rename each. The withdrawal list goes first, it only takes away.
printf '%s\n' '{{script.step.switch}}'
place withdrawn.sig "$FROM/withdrawn.sig" || finish 1 '{{script.refused.notwritten}}'
place withdrawn.js "$FROM/withdrawn.js" || finish 1 '{{script.refused.notwritten}}'
if [ -f "$TARGET/current.js" ] && ! grep -qF "$VERSION" "$TARGET/current.js"; then
  place current.old.js "$TARGET/current.js"
fi
current "$VERSION" "$PREVIOUS" || finish 1 '{{script.refused.notwritten}}'
printf 'VERSION=%s\r\nPREVIOUS=%s\r\nWITHDRAWALS=%s\r\n' "$VERSION" "$PREVIOUS" "$WITHDRAWALS" >"$TARGET/new.tmp" &&
  mv -f -- "$TARGET/new.tmp" "$TARGET/installed.txt"
page=releases/$VERSION/html/zh/index.html
printf '<!doctype html><meta charset="utf-8"><title>-</title><meta http-equiv="refresh" content="0; url=%s"><a href="%s">%s</a>\n' \
  "$page" "$page" "$VERSION" >"$TARGET/new.tmp" && mv -f -- "$TARGET/new.tmp" "$TARGET/plain.html"
for folder in "$RELEASES"/*/; do
  name=$(basename "$folder")
  if [ "$name" != "$VERSION" ] && [ "$name" != "$PREVIOUS" ]; then rm -rf "${RELEASES:?}/$name"; fi
done
finish 0 '{{script.done}}'
