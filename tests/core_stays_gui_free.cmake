# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DCORE=folder -DQTCORE=QtCore's include folder -DLINKS=targets -P core_stays_gui_free.cmake
# Fails if the core links, directly or through another library, or includes anything of Qt that is not QtCore.
# The linker alone would not notice: Debian's shared include folder lets <QtGui/QColor> compile in the core.
if(NOT EXISTS "${QTCORE}/QString")
    message(SEND_ERROR "'${QTCORE}' is not QtCore's include folder")
endif()

foreach(target IN LISTS LINKS)
    if(target MATCHES "^Qt6?::(Gui|Widgets|Charts|Svg|SvgWidgets|OpenGL|OpenGLWidgets|PrintSupport|Test|Qml|Quick.*)$")
        message(SEND_ERROR "headroom_core links ${target}")
    endif()
endforeach()

file(GLOB_RECURSE files "${CORE}/*.h" "${CORE}/*.cpp")
foreach(file IN LISTS files)
    file(STRINGS "${file}" includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        if(line MATCHES "[<\"](Qt[A-Za-z]+)/" AND NOT CMAKE_MATCH_1 STREQUAL "QtCore")
            message(SEND_ERROR "${file} includes ${CMAKE_MATCH_1}: ${line}")
        elseif(line MATCHES "<(QtCore/)?(Q[A-Za-z0-9_]+|q[a-z0-9_]+\\.h)>")
            set(header "${QTCORE}/${CMAKE_MATCH_2}")
            if(NOT EXISTS "${header}")
                message(SEND_ERROR "${file} includes what is not of QtCore: ${line}")
            endif()
        endif()
    endforeach()
endforeach()
