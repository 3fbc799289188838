/**
 * The lock is a directory on one host that holds a numbered file per holder; the highest number is the one that counts. A hard link to the next
 * number either comes into being whole or fails, on any POSIX file system, so two runs can't both get it: `mkdir` would have to be filled
 * afterwards, and removing a stale lock before making a new one would let a slow run remove the wrong one. What is given back stays as `free`.
 *
 * Each file has four lines: nonce, end in seconds of the host's own clock, owner, URL of the run.
 */
const find = `
umask 077
directory="$HOME/.sallyport/lock/$LOCK_NAME"
mkdir -p "$directory"
cd "$directory"
newest() {
  newest=0
  for file in *; do
    case $file in *[!0-9]*) continue ;; esac
    if [ "$file" -gt "$newest" ]; then newest=$file; fi
  done
}
look() {
  nonce=free end=0 owner= url=
  if [ "$newest" -gt 0 ]; then { read -r nonce; read -r end; read -r owner; read -r url; } <"$newest" || true; fi
}
tell() { printf '%s\\n' "$1" "$nonce" "$((end - now))" "$owner" "$url"; }
now=$(date +%s)
`;

/** Prints `taken`, or `held` with the holder; with `broken` it also took the lock away from somebody. */
export const takeScript = `${find}
mine="claim.$LOCK_NONCE"
trap 'rm -f "$mine"' EXIT
printf '%s\\n' "$LOCK_NONCE" "$((now + LOCK_SECONDS))" "$LOCK_OWNER" "$LOCK_URL" >"$mine"
for try in 1 2 3 4 5 6 7 8 9 10; do
  newest; look
  if [ "$nonce" = "$LOCK_NONCE" ]; then tell taken; exit 0; fi
  if [ "$nonce" != free ] && [ "$end" -gt "$now" ] && [ "$nonce" != "$LOCK_BREAK" ]; then tell held; exit 0; fi
  next=$((newest + 1)) before=$newest
  ln "$mine" "$next" 2>/dev/null || continue
  # A slow run may have linked a number that was cleaned away meanwhile: then a higher one is there, and counts.
  newest
  if [ "$newest" != "$next" ]; then rm -f "$next"; continue; fi
  if [ "$nonce" = free ]; then tell taken; else tell broken; fi
  for file in *; do
    case $file in *[!0-9]*) continue ;; esac
    if [ "$file" -lt "$before" ] || [ "$file" = "$before" ]; then rm -f "$file"; fi
  done
  exit 0
done
echo 'many runs want the lock at once' >&2
exit 1
`;

/** Moves the end of a lock that is ours. Prints `mine`, or `lost` with the holder there is now. */
export const renewScript = `${find}
newest; look
if [ "$nonce" != "$LOCK_NONCE" ]; then tell lost; exit 0; fi
printf '%s\\n' "$nonce" "$((now + LOCK_SECONDS))" "$owner" "$url" >"claim.$LOCK_NONCE"
mv -f "claim.$LOCK_NONCE" "$newest"
tell mine
`;

/** Gives the lock back where it is ours, and touches nobody else's. Prints as `renewScript` does. */
export const releaseScript = `${find}
newest; look
if [ "$nonce" != "$LOCK_NONCE" ]; then tell lost; exit 0; fi
printf 'free\\n0\\n\\n\\n' >"free.$LOCK_NONCE"
mv -f "free.$LOCK_NONCE" "$newest"
tell mine
`;
