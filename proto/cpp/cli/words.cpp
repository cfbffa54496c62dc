#include "proto/cpp/cli/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace nameplate::binding::cli {

using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::string kebab(std::string_view name) {
  std::string result(name);
  for (char& c : result)
    c = c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

namespace {

// What the names of all values share, up to and with a "_": the schema's C++ scoping makes them
// long.
std::size_t shared_prefix(const EnumDescriptor& of) {
  const std::string& first = of.value(0)->name();
  std::size_t length = first.size();
  int counted = 0;
  for (int i = 0; i < of.value_count(); ++i) {
    const std::string& name = of.value(i)->name();
    if (of.value(i)->number() == 0) continue;  // RefusalCode's nought is named after the enum
    ++counted;
    std::size_t same = 0;
    const std::string& with = of.value(of.value_count() - 1)->name();
    while (same < name.size() && same < with.size() && name[same] == with[same]) ++same;
    length = std::min(length, same);
  }
  if (counted < 2) return 0;
  const std::string& last = of.value(of.value_count() - 1)->name();
  while (length > 0 && last[length - 1] != '_') --length;
  return length;
}

}  // namespace

std::string word_of(const EnumValueDescriptor& value) {
  if (value.number() == 0) return "unspecified";
  return kebab(std::string_view(value.name()).substr(shared_prefix(*value.type())));
}

const EnumValueDescriptor* value_of(const EnumDescriptor& of, std::string_view word) {
  for (int i = 0; i < of.value_count(); ++i)
    if (of.value(i)->number() != 0 && word_of(*of.value(i)) == kebab(word)) return of.value(i);
  return nullptr;
}

std::vector<std::string> words_of(const EnumDescriptor& of) {
  std::vector<std::string> result;
  for (int i = 0; i < of.value_count(); ++i)
    if (of.value(i)->number() != 0) result.push_back(word_of(*of.value(i)));
  return result;
}

std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      result += fmt::format("\\u{:04x}", byte);
    } else {
      result += c;
    }
  }
  return result + "\"";
}

namespace {

std::string hex(const std::string& bytes) {
  std::string result;
  for (const char c : bytes) result += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return result;
}

// `index` of a repeated field, or -1.
std::string value_json(const Message& message, const FieldDescriptor& field, int index) {
  const auto& reflection = *message.GetReflection();
  const bool many = index >= 0;
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
      return std::to_string(many ? reflection.GetRepeatedInt32(message, &field, index)
                                 : reflection.GetInt32(message, &field));
    case FieldDescriptor::CPPTYPE_INT64:
      return std::to_string(many ? reflection.GetRepeatedInt64(message, &field, index)
                                 : reflection.GetInt64(message, &field));
    case FieldDescriptor::CPPTYPE_UINT32:
      return std::to_string(many ? reflection.GetRepeatedUInt32(message, &field, index)
                                 : reflection.GetUInt32(message, &field));
    case FieldDescriptor::CPPTYPE_UINT64:
      return std::to_string(many ? reflection.GetRepeatedUInt64(message, &field, index)
                                 : reflection.GetUInt64(message, &field));
    case FieldDescriptor::CPPTYPE_DOUBLE:
    case FieldDescriptor::CPPTYPE_FLOAT:
      return "null";  // the schema has none
    case FieldDescriptor::CPPTYPE_BOOL: {
      const bool yes = many ? reflection.GetRepeatedBool(message, &field, index)
                            : reflection.GetBool(message, &field);
      return yes ? "true" : "false";
    }
    case FieldDescriptor::CPPTYPE_ENUM:
      return json_string(word_of(*(many ? reflection.GetRepeatedEnum(message, &field, index)
                                        : reflection.GetEnum(message, &field))));
    case FieldDescriptor::CPPTYPE_STRING: {
      const auto text = many ? reflection.GetRepeatedString(message, &field, index)
                             : reflection.GetString(message, &field);
      return json_string(field.type() == FieldDescriptor::TYPE_BYTES ? hex(text) : text);
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return json_of(many ? reflection.GetRepeatedMessage(message, &field, index)
                          : reflection.GetMessage(message, &field));
  }
  return "null";
}

}  // namespace

std::string json_of(const Message& message) {
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  std::string result = "{";
  for (const auto* field : fields) {
    if (result.size() > 1) result += ",";
    result += json_string(field->name()) + ":";
    if (!field->is_repeated()) {
      result += value_json(message, *field, -1);
      continue;
    }
    result += "[";
    for (int i = 0; i < reflection.FieldSize(message, field); ++i)
      result += (i > 0 ? "," : "") + value_json(message, *field, i);
    result += "]";
  }
  return result + "}";
}

}  // namespace nameplate::binding::cli
