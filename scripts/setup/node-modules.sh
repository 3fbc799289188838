#!/usr/bin/env bash
# Installs the locked packages and the Node 24 that the tests run on, unless they are those of package-lock.json already.
set -euo pipefail
cd "$(dirname "$0")/../.."
export npm_config_loglevel=error

stamp=node_modules/.sallyport-lock
lock=$(sha256sum package-lock.json .npmrc | sha256sum)
if [ "$(cat "$stamp" 2>/dev/null)" = "$lock" ] && node_modules/.bin/node --version >/dev/null 2>&1; then
  exit
fi
npm ci --no-progress
# .npmrc forbids install scripts. This one fetches nothing: it puts the binary of the `node` package in its place.
npm rebuild node --ignore-scripts=false
echo "$lock" >"$stamp"
