/** The layout below the application's directory: `releases/VERSION`, `shared`, `current` → `releases/VERSION`, and `.sallyport` for what is ours. */
const begin = `
umask 022
cd "$APP"
`;

/** Prints how many bytes of the artifact are there already, and whether this very release is. */
export const beginScript = `${begin}
mkdir -p releases shared .sallyport/releases .sallyport/good
install -d -m 700 .sallyport/uploads
part=.sallyport/uploads/$SHA256
find .sallyport/uploads -mindepth 1 -maxdepth 1 ! -name "$SHA256" -mtime +0 -delete
find releases -mindepth 1 -maxdepth 1 -name '.*' -mtime +0 -exec rm -rf {} +
if [ -d "releases/$VERSION" ] && [ "$(cat ".sallyport/releases/$VERSION" 2>/dev/null)" = "$SHA256" ]; then echo 'release there'; fi
echo "have $(stat -c %s "$part" 2>/dev/null || echo 0)"
`;

/** Prints the checksum of the first `BYTES` bytes that were uploaded. */
export const checksumScript = `${begin}
head -c "$BYTES" ".sallyport/uploads/$SHA256" | sha256sum | cut -d ' ' -f 1
`;

/**
 * Unpacks into a fresh directory beside the releases, and moves it to its place only when it is whole. tar refuses a member that would leave
 * its directory, by its name or through a symlink that it has just unpacked; what is special about a file (its owner, setuid) is not taken over.
 * What lies in `shared` is linked into it: whole, unless the release has a directory of that name with something in it; then what is in it, one by one.
 */
export const unpackScript = `${begin}
unset TAR_OPTIONS
part=.sallyport/uploads/$SHA256
if [ "$(sha256sum "$part" | cut -d ' ' -f 1)" != "$SHA256" ]; then rm -f "$part"; echo 'the upload arrived damaged' >&2; exit 1; fi
fresh=releases/.$VERSION.$$
trap 'rm -rf "$fresh"' EXIT
mkdir "$fresh"
case $FORM in
  tar) cat "$part" ;;
  tar.gz) gzip -dc "$part" ;;
  tar.zst) zstd -dcq "$part" ;;
esac | tar --extract --file=- --directory="$fresh" --no-same-owner --no-same-permissions
find "$fresh" -type d ! -perm -u+rwx -exec chmod u+rwx {} +
find "$fresh" ! -type l -perm /7000 -exec chmod a-st {} +
if [ ! -e "$fresh/REVISION" ] && [ ! -L "$fresh/REVISION" ]; then printf '%s\\n' "$VERSION" >"$fresh/REVISION"; fi
holds() { [ -n "$(find "$1" ! -type d ! -name .keep ! -name .gitkeep 2>/dev/null | head -n 1)" ]; }
link() {
  for entry in "$APP/shared/$1"* "$APP/shared/$1".[!.]*; do
    if [ ! -f "$entry" ] && [ ! -d "$entry" ] && [ ! -L "$entry" ]; then continue; fi
    name=\${entry#"$APP/shared/"}
    place=$fresh/$name
    if [ -d "$entry" ] && [ ! -L "$entry" ] && [ -d "$place" ] && [ ! -L "$place" ] && holds "$place"; then link "$name/"; continue; fi
    rm -rf "$place"
    ln -s "$entry" "$place"
  done
}
link ''
touch "$fresh"
chmod 755 "$fresh"
if [ -e "releases/$VERSION" ]; then mv -T "releases/$VERSION" "releases/.$VERSION.$$.before"; fi
mv -T "$fresh" "releases/$VERSION"
printf '%s\\n' "$SHA256" >".sallyport/releases/$VERSION"
rm -f "$part"
`;

/** Prints in what beside its code the new release differs from the one in `RUNNING`. */
export const compareScript = `${begin}
differs() {
  what=$1
  shift
  for file in "$@"; do
    if [ ! -e "$RUNNING/$file" ] && [ ! -e "releases/$VERSION/$file" ]; then continue; fi
    if ! cmp -s "$RUNNING/$file" "releases/$VERSION/$file"; then echo "$what"; return; fi
  done
}
ruby_in() { sed -n '/^RUBY VERSION/{n;p;}' "$1" 2>/dev/null || true; }
if [ -n "$RUNNING" ] && [ -d "$RUNNING" ]; then
  differs gems Gemfile.lock gems.locked
  differs ruby .ruby-version .tool-versions mise.toml .mise.toml
  for lock in Gemfile.lock gems.locked; do
    if [ "$(ruby_in "$RUNNING/$lock")" != "$(ruby_in "releases/$VERSION/$lock")" ]; then echo ruby; fi
  done
  differs configuration config/puma.rb config/puma/production.rb
fi
`;

/** Puts the link to another release in one step: a rename takes the place of the old link, so that there is one at every instant. */
export const switchScript = `${begin}
test -d "releases/$VERSION"
next=.sallyport/current.$$
ln -s "$APP/releases/$VERSION" "$next"
mv -T "$next" current
`;

const list = `
test -d releases || exit 0
ls -1t .sallyport/good 2>/dev/null | sed 's/^/good /'
ls -1t releases | while read -r name; do
  if [ -d "releases/$name" ] && [ ! -L "releases/$name" ]; then echo "release $name"; fi
done
`;

/** Prints the releases, the newest first, those with `good` before their name that ran before. */
export const listScript = `${begin}${list}`;

/** Removes what `REMOVE` names, each out of sight first, so that one that is half removed is never taken for a release. */
export const removeScript = `${begin}
for name in $REMOVE; do
  mv -T "releases/$name" "releases/.$name.$$.removed"
  rm -rf "releases/.$name.$$.removed" ".sallyport/releases/$name" ".sallyport/good/$name"
done
find releases -mindepth 1 -maxdepth 1 -name '.*.before' -exec rm -rf {} +
`;

/** Notes that a release ran, or (with `GOOD` empty) that it was left for the one before, and prints the releases. */
export const noteScript = `${begin}
if [ -n "$GOOD" ]; then mkdir -p .sallyport/good; touch ".sallyport/good/$VERSION"; else rm -f ".sallyport/good/$VERSION"; fi
${list}`;
