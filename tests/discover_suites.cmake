# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ctest as it starts: makes each suite of a GoogleTest executable one test, `OracleEvents` of core being
# core.oracle-events. A process for each case costs 40 ms (109 cases: 4.6 s in place of 0.1 s), and one for the whole
# executable can neither be picked from by `tests/run -R oracle` nor run on two cores.
function(headroom_discover_suites executable prefix environment xvfb_run)
    execute_process(COMMAND "${executable}" --gtest_list_tests
        OUTPUT_VARIABLE listed ERROR_QUIET RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        add_test(${prefix}.cannot-be-listed "${executable}" --gtest_list_tests)
        return()
    endif()

    # A line without indent is a suite, "Instance/Suite/Number." where it has parameters or types.
    string(REGEX MATCHALL "(^|\n)[A-Za-z0-9_/]+\\." lines "${listed}")
    set(suites)
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "[\n.]|/[0-9]+\\.$" "" suite "${line}")
        string(REGEX REPLACE "^.*/" "" suite "${suite}")
        list(APPEND suites ${suite})
    endforeach()
    list(REMOVE_DUPLICATES suites)

    foreach(suite IN LISTS suites)
        string(REGEX REPLACE "([a-z0-9])([A-Z])" "\\1-\\2" name "${suite}")
        string(TOLOWER "${prefix}.${name}" name)
        set(server)
        if(suite STREQUAL "RealWindow" AND xvfb_run)
            set(server "${xvfb_run}" -a env QT_QPA_PLATFORM=xcb)
        endif()
        add_test(${name} ${server} "${executable}" --gtest_brief=1
            "--gtest_filter=${suite}.*:*/${suite}.*:${suite}/*:*/${suite}/*")
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" TIMEOUT 120)
    endforeach()
endfunction()
