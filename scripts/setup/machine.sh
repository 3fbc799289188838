#!/usr/bin/env bash
# Installs what the real parts need and the machine lacks: Debian packages, moto, and the image of a host.
# `machine.sh moto` stops after what needs no root.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export DEBIAN_FRONTEND=noninteractive
as_root=$([ "$(id -u)" = 0 ] || echo "sudo -n")

# As `command:package`, or `file:package`.
need() {
  local missing=()
  for pair in "$@"; do
    [ -e "${pair%%:*}" ] || PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
  done
  [ ${#missing[@]} = 0 ] && return
  echo "installing ${missing[*]}"
  $as_root apt-get update -qq
  $as_root apt-get install -qq --no-install-recommends --yes "${missing[@]}" </dev/null
}

if ! command -v moto_server >/dev/null && [ ! -x "$root/.cache/moto/bin/moto_server" ]; then
  python3 -c 'import ensurepip' 2>/dev/null || need never-there:python3-venv
  python3 -m venv "$root/.cache/moto"
  "$root/.cache/moto/bin/pip" install --quiet 'moto[server]==5.2.*'
fi
[ "${1:-}" = moto ] && exit

need dockerd:docker.io docker:docker.io debootstrap:debootstrap ip:iproute2 setpriv:util-linux \
  ssh-keygen:openssh-client /usr/sbin/sshd:openssh-server haproxy:haproxy ansible-playbook:ansible-core \
  /usr/share/keyrings/debian-archive-keyring.gpg:debian-archive-keyring
$as_root "$root/test/real/setup/host-image.sh"
