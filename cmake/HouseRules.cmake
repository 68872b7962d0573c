# SPDX-License-Identifier: GPL-3.0-or-later
# One target, headroom_house, carries the language, the warnings and Qt's strictness to every other target.
include(GNUInstallDirs)

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
# moc 6.4 stops with a parse error at libstdc++'s <compare>, <concepts> and <ranges>; this gets it past them.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_VISIBILITY=)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, …" FORCE)
endif()

# Daily work has ccache; a build from cold has precompiled headers, since four fifths of a file's time are its headers
# (80 files: 188 s of processor time without, 90 s with, 120 s with both, as ccache has to read what was precompiled).
find_program(CCACHE ccache)
if(CCACHE AND NOT HEADROOM_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# headroom_precompile(<target> <header>...): the standard headers everybody uses, and these. Preset dev compiles without
# them and so finds the #include that a file forgot.
function(headroom_precompile target)
    if(HEADROOM_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <array> <cstdint> <functional> <memory> <optional> <span> <string> <string_view> <vector>
            <QCoreApplication> <QString> ${ARGN})
    endif()
endfunction()

add_library(headroom_house INTERFACE)
target_compile_features(headroom_house INTERFACE cxx_std_20)
target_compile_options(headroom_house INTERFACE
    -Wall -Wextra -Wconversion -Wno-sign-conversion -Wshadow
    $<$<BOOL:${HEADROOM_WERROR}>:-Werror>)
# QT_USE_QSTRINGBUILDER is left out on purpose: it breaks `QVariant f() { return a + b; }`.
target_compile_definitions(headroom_house INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(HEADROOM_SANITIZE)
    target_compile_options(headroom_house INTERFACE -fsanitize=${HEADROOM_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_link_options(headroom_house INTERFACE -fsanitize=${HEADROOM_SANITIZE})
endif()
