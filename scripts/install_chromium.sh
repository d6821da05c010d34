#!/bin/sh
# Puts Debian's Chromium where the browser tests look for it. It never fails and never asks: where
# Chromium cannot be had, those tests are skipped and say so, and all others run.
set -u

PACKAGES="chromium fonts-dejavu-core"
# No question, no long wait for a mirror that does not answer, none for another apt.
OPTIONS="--quiet --yes -o Acquire::Retries=1 -o Acquire::http::Timeout=15
  -o Acquire::https::Timeout=15 -o DPkg::Lock::Timeout=60 -o Dpkg::Use-Pty=0"

without() {
  echo "The browser tests will be skipped: $1." >&2
  echo "To run them: apt-get install --no-install-recommends $PACKAGES" >&2
  exit 0
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Whatever apt-get is told: what it says is of use to nobody who runs the tests.
apt() {
  as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >/dev/null 2>&1
}

for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then exit 0; fi
done
command -v apt-get >/dev/null || without "there is no Chromium, and no apt-get to fetch it"
as_root true 2>/dev/null || without "there is no Chromium, and only root may install it"

echo "Installing $PACKAGES for the browser tests" >&2
# Fetched under the clock; dpkg, once it has begun, is not stopped halfway.
apt timeout 120 apt-get $OPTIONS update || without "the list of packages could not be fetched"
apt timeout 600 apt-get $OPTIONS install --no-install-recommends --download-only $PACKAGES ||
  without "Chromium could not be fetched"
apt apt-get $OPTIONS install --no-install-recommends --no-download $PACKAGES ||
  without "Chromium could not be installed"
