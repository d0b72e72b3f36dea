#!/usr/bin/env bash
# See that Debian's Chromium and fonts with Arabic are there, installing them where that is allowed.
# Tests of the page need them. Where they cannot be had this says so, and only CI fails for it.
set -euo pipefail

PACKAGES="chromium fonts-noto-core fonts-noto-color-emoji"

if command -v chromium >/dev/null && [ -n "$(fc-list "Noto Color Emoji" 2>/dev/null)" ]; then
  exit 0
fi
echo "The tests of the page need a browser: installing $PACKAGES" >&2
export DEBIAN_FRONTEND=noninteractive
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get install -y -qq --no-install-recommends $PACKAGES >/dev/null ||
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends $PACKAGES >/dev/null; } || true
fi
if ! command -v chromium >/dev/null; then
  echo "*** There is no Chromium, and it could not be installed here: the tests of the page are left out." >&2
  echo "*** As root on Debian: apt-get install $PACKAGES" >&2
  [ -z "${CI:-}" ] || exit 1
fi
