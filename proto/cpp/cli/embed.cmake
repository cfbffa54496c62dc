# cmake -DIN=kit.ftl -DOUT=english.cpp -P embed.cmake: the catalogue as a C++ string. No file, no sentences.
set(text "")
if(EXISTS ${IN})
  file(READ ${IN} text)
endif()
# A string literal may not be longer than 64 KiB everywhere; pieces are joined by the compiler.
string(REPLACE "\n" "\n)~~~\"\nR\"~~~(" text "${text}")
file(WRITE ${OUT}
  "namespace nameplate::binding::cli {\nextern const char* const kEnglish;\nconst char* const kEnglish =\n    R\"~~~(${text})~~~\";\n}  // namespace nameplate::binding::cli\n")
