// The words of the schema as a terminal shows them: enum values as "member-state", messages as
// JSON.
//
// One home so that what a flag takes and what JSON prints is the same word. It must never know a
// screen's language.
#pragma once

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nameplate::binding::cli {

// "call_next" -> "call-next"; "REFUSAL_LIST_CLOSED" -> "refusal-list-closed".
std::string kebab(std::string_view name);

// A value without what all values of its enum begin with: CATEGORY_MEMBER_STATE -> "member-state".
std::string word_of(const google::protobuf::EnumValueDescriptor& value);
const google::protobuf::EnumValueDescriptor* value_of(const google::protobuf::EnumDescriptor& of,
                                                      std::string_view word);
// Every word but that of 0, "not said".
std::vector<std::string> words_of(const google::protobuf::EnumDescriptor& of);

std::string json_string(std::string_view text);
// One line. Field names as in the schema, numbers as numbers, enums as words, bytes as hex; fields
// that are not set are left out.
std::string json_of(const google::protobuf::Message& message);

}  // namespace nameplate::binding::cli
