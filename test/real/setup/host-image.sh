#!/usr/bin/env bash
# Prints the path of a tar file that holds a host: Debian with systemd, sshd, nftables, a Rack app under Puma, and the Python that Ansible wants.
# Made by debootstrap, since no registry is needed for that; kept in .cache/ until this script or what it copies changes.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
cache=$(cd "$here/../../.." && pwd)/.cache/host-image
packages=openssh-server,systemd,systemd-sysv,dbus,ruby,puma,curl,iproute2,procps,sudo,nftables,tcpdump,python3

hash=$(cd "$here" && find host-image.sh host -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-12)
image=$cache/$hash.tar
if [ -f "$image" ]; then
  echo "$image"
  exit
fi

mkdir -p "$cache"
root=$(mktemp -d "$cache/root.XXXXXX")
trap 'rm -rf "$root" "$image.part"' EXIT
chmod 755 "$root"

debootstrap --variant=minbase --include="$packages" bookworm "$root" >"$cache/debootstrap.log" 2>&1 || {
  tail -n 20 "$cache/debootstrap.log" >&2
  exit 1
}
cp -r "$here/host/." "$root/"
chroot "$root" /bin/bash -eo pipefail <<'INSIDE'
# Keys are made by each host at its first boot: two hosts with one key would prove nothing.
rm -f /etc/ssh/ssh_host_*
useradd --create-home --shell /bin/bash deploy
chown deploy:deploy /srv/app
runuser -u deploy -- /srv/app/deploy v1 --no-restart
echo 'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl' >/etc/sudoers.d/deploy
systemctl enable --quiet host-keys.service ssh.service puma.service
systemctl disable --quiet nftables.service
systemctl mask --quiet systemd-udevd.service systemd-logind.service getty.target console-getty.service
rm -rf /var/cache/apt/archives/*.deb /var/lib/apt/lists/* /usr/share/doc /usr/share/locale /usr/share/man
INSIDE

rm -f "$cache"/*.tar
tar --create --file "$image.part" --directory "$root" --one-file-system --exclude ./proc/\* --exclude ./sys/\* .
mv "$image.part" "$image"
echo "$image"
