#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# resources/screenshots/make.sh [FOLDER]: takes the window in every view, light and dark, at 1280 × 800 and on a
# screen of 3840 × 2160, and renews the few of these pictures that are kept here. No display is needed.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../cmake/setup.sh
. "$here/../../cmake/setup.sh"

need_packages "${build_packages[@]}" "${test_packages[@]}"
configure -DHEADROOM_TESTS=ON -DHEADROOM_WERROR=ON
build_target headroom-screenshots

folder=${1:-$build/screenshots}
program=$build/headroom-screenshots
QT_SCALE_FACTOR=1 "$program" "$folder"
QT_SCALE_FACTOR=2 "$program" "$folder" -4k

# The picture that was taken, and what it is called here.
while read -r taken kept; do
    cp "$folder/$taken.png" "$here/$kept.png"
done <<'KEPT'
breakdown window
breakdown-4k window-4k
timeline-dark dark
timeline timeline
components components
sweep sweep
fit fit
compare compare
fit-panel-dark fit-panel
lessons lessons
model model
KEPT
say "All of them: $folder"
