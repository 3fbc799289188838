#!/usr/bin/env bash
# Installs the locked packages and the Node 24 that everything here runs on, unless they are those of package-lock.json already.
set -euo pipefail
cd "$(dirname "$0")/../.."
export npm_config_loglevel=error

stamp=node_modules/.sallyport-lock
lock=$(sha256sum package-lock.json .npmrc | sha256sum)
if [ "$(cat "$stamp" 2>/dev/null)" = "$lock" ] && node_modules/.bin/node --version >/dev/null 2>&1; then
  exit
fi
# What fits already is left in place: somebody may be working with it.
if [ ! -d node_modules ] || { npm ls --all 2>&1 || true; } | grep -E '^npm error (missing|invalid)' >/dev/null; then
  echo 'Installing the locked packages (npm ci), only this once …'
  npm ci --no-progress >/dev/null
fi
# .npmrc forbids install scripts. This one fetches nothing: it puts the binary of the `node` package in its place.
node_modules/.bin/node --version >/dev/null 2>&1 || npm rebuild node --ignore-scripts=false >/dev/null
echo "$lock" >"$stamp"
