# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DLUPDATE=… -DSOURCE_DIR=… -DSCRATCH=… [-DTS=folder of .ts files] -P translations.cmake
# Fails if a translation is unfinished, or if lupdate, run on copies, finds a text in the sources that the files lack.
# The second catches what the first cannot: a string added since the files were last brought up to date. And if a source
# marks a text inside a call to tr(), where lupdate takes the call and overlooks the mark.
set(failed FALSE)
if(NOT DEFINED TS)
    set(TS "${SOURCE_DIR}/translations")
endif()
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")

file(GLOB languages "${TS}/headroom_*.ts")
if(NOT languages)
    message(SEND_ERROR "no translations in ${TS}")
endif()
foreach(ts IN LISTS languages)
    get_filename_component(name "${ts}" NAME)
    file(READ "${ts}" text)
    string(REGEX MATCHALL "type=\"(unfinished|vanished|obsolete)\"" open "${text}")
    list(LENGTH open count)
    if(count)
        message(SEND_ERROR "${name}: ${count} texts are unfinished or obsolete")
    endif()

    file(COPY "${ts}" DESTINATION "${SCRATCH}")
    set(only)
    if(name STREQUAL "headroom_en.ts")
        set(only -pluralonly)
    endif()
    execute_process(
        COMMAND "${LUPDATE}" -locations none -I core -I app core app ${only} -ts "${SCRATCH}/${name}"
        WORKING_DIRECTORY "${SOURCE_DIR}"
        OUTPUT_VARIABLE said ERROR_VARIABLE complained RESULT_VARIABLE status)
    if(NOT status EQUAL 0 OR NOT said MATCHES "Found [0-9]+ source text")
        message(SEND_ERROR "lupdate failed on ${name}: ${said}${complained}")
    endif()
    # Counted in the file, because lupdate's own "N new" counts what -pluralonly leaves out again.
    file(READ "${SCRATCH}/${name}" updated)
    string(REGEX MATCHALL "<message" before "${text}")
    string(REGEX MATCHALL "<message" after "${updated}")
    list(LENGTH before before)
    list(LENGTH after after)
    if(after GREATER before)
        math(EXPR new "${after} - ${before}")
        message(SEND_ERROR "${name}: ${new} new in the sources; "
            "run `cmake --build build/dev --target update_translations` and translate")
    endif()
endforeach()

file(GLOB_RECURSE sources "${SOURCE_DIR}/core/*.cpp" "${SOURCE_DIR}/app/*.cpp")
foreach(source IN LISTS sources)
    file(READ "${source}" text)
    if(text MATCHES "[^A-Za-z_]tr\\([ \n]*QT_TRANSLATE_NOOP")
        message(SEND_ERROR "${source}: a text marked inside tr() is not found by lupdate; another name would do")
    endif()
endforeach()
