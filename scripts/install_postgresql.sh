#!/bin/sh
# Puts Debian's PostgreSQL where the tests look for it. It never fails and never asks: where
# PostgreSQL cannot be had, whatever has a database runs on SQLite alone, and the suite says so.
# The tests start a server of their own; the package is kept from making one that would stay.
set -u

PACKAGES="postgresql"
# Set by the tests of this script alone: the folder that is / to it.
SYSTEM="${SYSTEM:-}"
CONFIGURATION="$SYSTEM/etc/postgresql-common"
# No question, no long wait for a mirror that does not answer, none for another apt.
OPTIONS="--quiet --yes -o Acquire::Retries=1 -o Acquire::http::Timeout=15
  -o Acquire::https::Timeout=15 -o DPkg::Lock::Timeout=60 -o Dpkg::Use-Pty=0"

without() {
  echo "NOT RUN ON POSTGRESQL, on SQLite alone: $1." >&2
  echo "To run it there too: apt-get install --no-install-recommends $PACKAGES" >&2
  exit 0
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Whatever apt-get is told: what it says is of use to nobody who runs the tests.
apt() {
  as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >/dev/null 2>&1
}

# Debian's package makes a cluster named main and starts it, unless this is said before it comes
# (createcluster.conf). Whoever has the file has decided it.
keep_main_cluster_away() {
  test -e "$CONFIGURATION/createcluster.conf" && return 0
  as_root mkdir -p "$CONFIGURATION" &&
    echo "create_main_cluster = false" | as_root tee "$CONFIGURATION/createcluster.conf" >/dev/null
}

if [ -n "${PLUMBLINE_TEST_POSTGRES:-}" ]; then exit 0; fi
if command -v initdb >/dev/null; then exit 0; fi
for program in "$SYSTEM"/usr/lib/postgresql/*/bin/initdb; do
  if [ -x "$program" ]; then exit 0; fi
done
command -v apt-get >/dev/null || without "there is no PostgreSQL, and no apt-get to fetch it"
as_root true 2>/dev/null || without "there is no PostgreSQL, and only root may install it"

echo "Installing $PACKAGES for the tests" >&2
# Fetched under the clock; dpkg, once it has begun, is not stopped halfway.
apt timeout 120 apt-get $OPTIONS update || without "the list of packages could not be fetched"
apt timeout 600 apt-get $OPTIONS install --no-install-recommends --download-only $PACKAGES ||
  without "PostgreSQL could not be fetched"
keep_main_cluster_away || without "it could not be kept from starting a server that stays"
apt apt-get $OPTIONS install --no-install-recommends --no-download $PACKAGES ||
  without "PostgreSQL could not be installed"
