# Shared by all rooms: warnings, hardening, ccache, and the two ways to make a target.

find_program(CCACHE ccache)
if(CCACHE)
  # base_dir lets a second clone hit the same cache.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
               CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(nameplate_options INTERFACE)
target_include_directories(nameplate_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(nameplate_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror=switch -Werror)
target_compile_options(nameplate_options INTERFACE
  -fstack-protector-strong -fstack-clash-protection -fcf-protection
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
target_compile_definitions(nameplate_options INTERFACE _GLIBCXX_ASSERTIONS
  NAMEPLATE_VERSION="${PROJECT_VERSION}")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
target_link_options(nameplate_options INTERFACE -Wl,-z,relro,-z,now)
if(NAMEPLATE_SANITIZE)
  target_compile_options(nameplate_options INTERFACE -fsanitize=${NAMEPLATE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(nameplate_options INTERFACE -fsanitize=${NAMEPLATE_SANITIZE})
  target_compile_definitions(nameplate_options INTERFACE NAMEPLATE_SANITIZED)
  # gcc says that ThreadSanitizer does not see fences; Asio's stand beside what it does see.
  if(NAMEPLATE_SANITIZE STREQUAL "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(nameplate_options INTERFACE -Wno-tsan)
  endif()
  if(NAMEPLATE_FUZZ)
    target_compile_options(nameplate_options INTERFACE -fsanitize=fuzzer-no-link)
  endif()
elseif(CMAKE_BUILD_TYPE MATCHES "Rel")
  target_compile_options(nameplate_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()

# nameplate_room(<name> SOURCES a.cpp ... LIBS other ...): the static library nameplate_<name>.
# nameplate_pch: the generated headers, parsed once and reused by every room that names them.
function(nameplate_room name)
  cmake_parse_arguments(arg "NO_PCH" "" "SOURCES;LIBS" ${ARGN})
  add_library(nameplate_${name} STATIC ${arg_SOURCES})
  target_link_libraries(nameplate_${name} PUBLIC nameplate_options ${arg_LIBS})
endfunction()

# nameplate_program(<name> SOURCES ... LIBS ...): a program in the build folder's root.
function(nameplate_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE nameplate_options ${arg_LIBS})
endfunction()

# Here, because a program's own limit is stronger than `ctest --timeout`.
set(NAMEPLATE_TEST_TIMEOUT 300 CACHE STRING "Seconds that a test program may take under ctest")

# nameplate_test(<name> SOURCES ... LIBS ... [LABEL label]): a GoogleTest program, each TEST known to ctest.
function(nameplate_test name)
  cmake_parse_arguments(arg "" "LABEL" "SOURCES;LIBS" ${ARGN})
  add_executable(test_${name} ${arg_SOURCES})
  target_link_libraries(test_${name} PRIVATE nameplate_options ${arg_LIBS} GTest::gmock GTest::gtest GTest::gtest_main)
  target_compile_definitions(test_${name} PRIVATE NAMEPLATE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    NAMEPLATE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  include(GoogleTest)
  # One ctest entry per program keeps a run of hundreds of tests from paying hundreds of starts.
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${NAMEPLATE_TEST_TIMEOUT} LABELS "${arg_LABEL}")
endfunction()
