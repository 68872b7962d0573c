# shellcheck shell=bash disable=SC2034
# SPDX-License-Identifier: GPL-3.0-or-later
# What app/run and tests/run share: install what is missing, configure once, build quietly. Everything is said on
# stderr, because stdout belongs to the program.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
log=$root/build/setup.log

build_packages=(g++ cmake ninja-build qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools fonts-dejavu-core)
test_packages=(libgtest-dev libbenchmark-dev xvfb xauth xdotool)

say() { printf '%s\n' "$*" >&2; }

# quietly COMMAND...: keeps the output in the log and shows it only if the command fails.
quietly() {
    if ! "$@" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        say "failed: $*"
        return 1
    fi
}

# as_root COMMAND...: as the user is, or through sudo, which may ask only where somebody can answer.
as_root() {
    if [[ $(id -u) == 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif [[ ${CI:-} == true || ! -t 2 ]]; then
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

install_packages() {
    local apt=(apt-get -y --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    if ! compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; then
        as_root "${apt[@]}" update || return 1
    fi
    # Lists from another day name versions that are no longer there: fetch them anew and try again.
    as_root "${apt[@]}" install "$@" || { as_root "${apt[@]}" update && as_root "${apt[@]}" install "$@"; }
}

# need_packages PACKAGE...: installs those that are missing; one look and nothing more when none is.
need_packages() {
    mkdir -p "$root/build"
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian, so install what Debian calls: $*"
        return 0
    fi
    local installed package missing=()
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package; do
        grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local line="apt-get install --no-install-recommends ${missing[*]}"
    if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
        say "These packages are missing, and installing them takes root: ${missing[*]}"
        say "As root: $line"
        return 1
    fi
    if [[ $(id -u) != 0 && ${CI:-} != true && -t 2 ]]; then
        sudo -v || true # asks here, in sight, and not into the log
    fi
    say "installing ${#missing[@]} packages and what they need …"
    if ! quietly install_packages "${missing[@]}"; then
        say "As root: $line"
        return 1
    fi
}

# configure [OPTION...]: without options only where nothing is configured yet.
configure() {
    if (($#)) || [[ ! -e $build/CMakeCache.txt || ! -e $build/build.ninja ]]; then
        say "configuring build/release …"
        quietly cmake -S "$root" --preset release "$@"
    fi
}

# build_target TARGET: builds it, and says so unless nothing changed since the last time.
build_target() {
    local stamp=$build/built-$1
    if [[ ! -e $stamp ]]; then
        say "building, which takes minutes the first time …"
    elif [[ -n $(find "$root"/{core,app,resources,translations,tests} -newer "$stamp" -print -quit) ]]; then
        say "building …"
    fi
    quietly cmake --build "$build" --target "$1" -- --quiet
    touch "$stamp"
}
