/**
 * All of them see `FILES`: a line for each file, its SHA-256 and its path, in plain characters; and `WAS`, the fingerprint that is served with the
 * old files. A file is replaced where it really lies, so that a link to it (as certbot keeps them) stays a link; the new one and the old one lie
 * beside it, for a rename within one file system. The old one is named after what it serves: a run that died in the middle has left new files in
 * place already, and the next one must not take them for the old ones.
 */
const each = `
printf '%s\\n' "$FILES" | while read -r sum target; do
  if [ -z "$target" ]; then continue; fi
  real=$(readlink -f "$target" 2>/dev/null || printf '%s' "$target")
  folder=$(dirname "$real")
  new=$folder/.$(basename "$real").sallyport-new
  old=$folder/.$(basename "$real").sallyport-old-$WAS
`;

const isNew = `[ "$(sha256sum <"$real" | cut -d ' ' -f 1)" = "$sum" ]`;

/** Prints where each new file goes, and what a renewal would lack, a fact a line. */
export const checkFilesScript = `
echo "user $(id -un)"
command -v sha256sum >/dev/null 2>&1 || echo 'no-tool sha256sum'
${each}
  echo "at $target $new"
  if [ ! -d "$folder" ] || [ ! -w "$folder" ]; then echo "no-room $folder"; continue; fi
  if [ ! -e "$real" ]; then continue; fi
  if [ "$(id -u)" != 0 ] && [ ! -O "$real" ]; then echo "foreign $real $(stat -c %U "$real")"; continue; fi
  if [ "$(id -u)" != 0 ] && [ "$(id -G | tr ' ' '\\n' | grep -cx "$(stat -c %g "$real")")" = 0 ]; then
    echo "foreign-group $real $(stat -c %G "$real")"
  fi
  if [ -e "$old" ]; then echo "there $target kept"
  elif ${isNew}; then echo "there $target new"
  else echo "there $target old"; fi
  if ${isNew}; then echo "right $target"; fi
done
`;

/**
 * Puts the new files in place of the old ones: who may read each is as with the file that it replaces, and one that is new is for its owner alone.
 * Nothing is switched before all of them are known to be whole. The old ones stay beside, for the way back; one that is kept for what is served
 * now stays what it is, for a run that died may have left anything in its place.
 */
export const switchFilesScript = `
umask 077
${each}
  if [ "$(sha256sum <"$new" | cut -d ' ' -f 1)" != "$sum" ]; then echo "$new is not what was sent" >&2; exit 1; fi
  if [ -e "$real" ]; then
    # The owner, the mode and the access list: of a file with a list the mode alone would let the whole group read.
    cp --attributes-only --preserve=mode,ownership "$real" "$new"
    if [ "$(stat -c '%u %g' "$new")" != "$(stat -c '%u %g' "$real")" ]; then
      echo "$new can't be given the owner and group of $real" >&2; exit 1
    fi
    if [ ! -e "$old" ]; then
      cp -p "$real" "$old.part"
      mv -f "$old.part" "$old"
    fi
  else
    rm -f "$old"
  fi
  for other in "$folder/.$(basename "$real").sallyport-old-"*; do
    if [ "$other" != "$old" ]; then rm -f "$other"; fi
  done
  sync "$new" 2>/dev/null || true
done
${each}
  mv -f "$new" "$real"
done
`;

/**
 * Puts the old ones back, and prints each that is there; where there was none the new one stays, for without it nothing could be served. They are
 * moved, not copied: kept on they would be taken for what is served when somebody has changed it since.
 */
export const restoreFilesScript = `
${each}
  if [ -e "$old" ]; then
    mv -f "$old" "$real"
    echo "back $target"
  elif [ -e "$real" ] && ! ${isNew}; then
    echo "back $target"
  fi
done
`;

/** Sees `TARGET`: the application's own certificate, which is no secret. A key in the same file stays on the host. */
export const readCertificateScript = `
sed -n '/^-----BEGIN CERTIFICATE-----/,/^-----END CERTIFICATE-----/p' "$TARGET" | head -c 65536
`;
