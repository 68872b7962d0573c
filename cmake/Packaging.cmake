# SPDX-License-Identifier: GPL-3.0-or-later
# `cmake --install` and, on Debian, `cpack -G DEB --config build/release/CPackConfig.cmake`.
set(id org.headroom.Headroom)
set(resources "${PROJECT_SOURCE_DIR}/resources")

install(TARGETS headroom)
install(FILES "${resources}/${id}.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES "${resources}/${id}.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES "${resources}/icons/${id}.svg" DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES "${resources}/debian/copyright" DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/headroom)

# Debian wants the manual and the change log compressed, and without a time stamp.
function(headroom_install_compressed file destination name)
    set(packed "${PROJECT_BINARY_DIR}/packed/${name}.gz")
    install(CODE "
        file(MAKE_DIRECTORY \"${PROJECT_BINARY_DIR}/packed\")
        execute_process(COMMAND gzip -9nc \"${file}\" OUTPUT_FILE \"${packed}\" COMMAND_ERROR_IS_FATAL ANY)")
    install(FILES "${packed}" DESTINATION ${destination})
endfunction()
headroom_install_compressed("${resources}/headroom.1" ${CMAKE_INSTALL_MANDIR}/man1 headroom.1)
headroom_install_compressed("${resources}/debian/changelog" ${CMAKE_INSTALL_DATADIR}/doc/headroom changelog)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Headroom contributors <headroom@headroom.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "what a transformer holds in memory through a training step")
set(CPACK_PACKAGE_DESCRIPTION "How big is this transformer, what does a step of it hold in memory and when,
does it fit on the GPU, and what would have to change?
Headroom answers as sliders move, with charts made for slides, and from the
command line.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
include(CPack)
