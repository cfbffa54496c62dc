#include "proto/cpp/cli/act_flags.hpp"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/util/json_util.h>

#include <charconv>
#include <fstream>
#include <limits>
#include <sstream>
#include <string_view>

#include "proto/cpp/cli/time_text.hpp"
#include "proto/cpp/cli/words.hpp"

namespace nameplate::binding::cli {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

namespace {

using Path = std::vector<const FieldDescriptor*>;

bool is_local_text(const FieldDescriptor& field) {
  return field.message_type() != nullptr && field.message_type()->name() == "LocalText";
}
// Fields the server sets itself; saying them would be ignored or refused.
bool is_servers_own(const FieldDescriptor& field) {
  return field.name() == "set_at_ms" || field.name() == "set_by";
}
bool is_duration(const FieldDescriptor& field) {
  return field.name() == "limit_ms" || field.name() == "conclude_at_ms";
}
bool is_time(const FieldDescriptor& field) {
  return field.name().ends_with("_ms") && !is_duration(field);
}
bool is_limit(const FieldDescriptor& field) {
  return field.message_type() != nullptr && field.message_type()->name() == "CategoryLimit";
}

std::string flag_name(const FieldDescriptor& field) {
  std::string_view name = field.name();
  if (name.ends_with("_ms")) name.remove_suffix(3);
  return kebab(name);
}

// The one thing most acts are about may stand without its flag: `withdraw 17`.
bool may_stand_alone(const Path& path) {
  if (path.size() != 1 || path[0]->index() != 0) return false;
  for (const char* name : {"entry", "list", "topic", "meeting", "code", "to", "act"})
    if (path[0]->name() == name) return true;
  return false;
}

std::string meaning(const FieldDescriptor& field) {
  if (is_limit(field)) return "CATEGORY=DURATION, e.g. member-state=3:00; replaces all";
  if (field.message_type() != nullptr)
    return "JSON array of " + field.message_type()->name() + ", or @FILE";
  if (is_duration(field)) return "a duration: 3:00, 90s, 2m30s";
  if (is_time(field)) return "a time: +30s, 10:00, 2018-03-12T10:00 (the round's place)";
  if (field.enum_type() != nullptr) {
    std::string all;
    for (const auto& word : words_of(*field.enum_type())) all += (all.empty() ? "" : ", ") + word;
    return all;
  }
  if (field.is_repeated()) return "one or more, with commas between them";
  return field.cpp_type() == FieldDescriptor::CPPTYPE_STRING ? "text" : "a number";
}

[[noreturn]] void fail(const CLI::Option* option, const std::string& text,
                       const std::string& wanted) {
  throw CLI::ValidationError(option->get_name(), "'" + text + "' is not " + wanted);
}

}  // namespace

ActFlags::ActFlags(CLI::App& app, const std::function<bool(const std::string&)>& offers) {
  const auto* acts = v1::Command::descriptor()->oneof_decl(0);
  for (int i = 0; i < acts->field_count(); ++i) {
    const auto& act = *acts->field(i);
    if (!offers(act.name())) continue;
    auto* subcommand = app.add_subcommand(kebab(act.name()), "");
    subcommand->group("Acts");
    auto& flags = acts_[act.name()];
    add_flags(*subcommand, *act.message_type(), {}, "", flags);
    subcommand->callback([this, name = act.name()] { chosen_ = name; });
  }
}

void ActFlags::add_flags(CLI::App& act, const Descriptor& message, const Path& path,
                         const std::string& prefix, std::vector<Flag>& flags) {
  for (int i = 0; i < message.field_count(); ++i) {
    const auto& field = *message.field(i);
    if (is_servers_own(field)) continue;
    auto longer = path;
    longer.push_back(&field);
    if (field.message_type() == nullptr || field.is_repeated()) {
      add_flag(act, longer, prefix, flags);
    } else {
      // A text's languages need its name in front; a thing's own fields do not.
      const auto inner = is_local_text(field) ? prefix + flag_name(field) + "-" : prefix;
      add_flags(act, *field.message_type(), longer, inner, flags);
    }
  }
}

void ActFlags::add_flag(CLI::App& act, Path path, const std::string& prefix,
                        std::vector<Flag>& flags) {
  const auto& field = *path.back();
  auto name = "--" + prefix + flag_name(field);
  if (act.get_option_no_throw(name) != nullptr)
    name = "--" + kebab(path[path.size() - 2]->name()) + "-" + flag_name(field);
  if (may_stand_alone(path)) name = flag_name(field) + "," + name;
  Flag flag{path, nullptr, std::make_shared<std::vector<std::string>>(),
            std::make_shared<std::string>(), nullptr};
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_BOOL && !field.is_repeated()) {
    flag.yes = std::make_shared<bool>(false);
    flag.option = act.add_flag(name + ",!--no-" + name.substr(2), *flag.yes, "");
  } else {
    // One text is a string of its own: CLI11 would take a JSON array apart for a vector.
    const bool list = field.is_repeated() && (field.message_type() == nullptr || is_limit(field));
    if (list) {
      flag.option = act.add_option(name, *flag.texts, meaning(field))->delimiter(',');
    } else {
      flag.option = act.add_option(name, *flag.text, meaning(field));
    }
    if (field.enum_type() != nullptr)
      flag.option->type_name("WORD");
    else
      flag.option->type_name(is_time(field) ? "TIME" : is_duration(field) ? "DURATION" : "VALUE");
  }
  flags.push_back(std::move(flag));
}

bool ActFlags::given(const std::string& field) const {
  const auto act = acts_.find(chosen_);
  if (act == acts_.end()) return false;
  for (const auto& flag : act->second) {
    std::string path;
    for (const auto* part : flag.path) path += (path.empty() ? "" : ".") + part->name();
    if (path == field) return flag.option->count() > 0;
  }
  return false;
}

namespace {

template <typename Number>
Number number(const CLI::Option* option, const std::string& text) {
  Number value = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || at != end) fail(option, text, "a number in range");
  return value;
}

std::int64_t milliseconds(const CLI::Option* option, const FieldDescriptor& field,
                          const std::string& text, const Where& where) {
  if (is_duration(field)) {
    if (const auto ms = parse_duration_ms(text)) return *ms;
    fail(option, text, meaning(field));
  }
  const auto time = parse_time(text);
  if (!time) fail(option, text, meaning(field));
  return resolve(*time, where.now_ms, where.zone);
}

// A file after "@", else the text itself.
std::string file_or_text(const CLI::Option* option, const std::string& text) {
  if (!text.starts_with('@')) return text;
  std::ifstream in(text.substr(1), std::ios::binary);
  if (!in) fail(option, text, "a file that can be read");
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

void add_messages(Message& message, const FieldDescriptor& field, const CLI::Option* option,
                  const std::string& text) {
  const auto json = "{\"" + field.name() + "\":" + file_or_text(option, text) + "}";
  const std::unique_ptr<Message> read(message.New());
  const auto status = google::protobuf::util::JsonStringToMessage(json, read.get());
  if (!status.ok()) fail(option, text, meaning(field) + ": " + std::string(status.message()));
  message.MergeFrom(*read);
}

void add_limit(Message& message, const FieldDescriptor& field, const CLI::Option* option,
               const std::string& text) {
  const auto equals = text.find('=');
  const auto* category = value_of(*v1::Category_descriptor(), text.substr(0, equals));
  const auto limit_ms =
      equals == text.npos ? std::nullopt : parse_duration_ms(text.substr(equals + 1));
  if (category == nullptr || !limit_ms) fail(option, text, meaning(field));
  auto* limit =
      dynamic_cast<v1::CategoryLimit*>(message.GetReflection()->AddMessage(&message, &field));
  limit->set_category(static_cast<v1::Category>(category->number()));
  limit->set_limit_ms(*limit_ms);
}

void set_one(Message& message, const FieldDescriptor& field, const CLI::Option* option,
             const std::string& text, const Where& where) {
  const auto& reflection = *message.GetReflection();
  const bool many = field.is_repeated();
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
      return reflection.SetInt32(&message, &field, number<std::int32_t>(option, text));
    case FieldDescriptor::CPPTYPE_INT64:
      return reflection.SetInt64(&message, &field, milliseconds(option, field, text, where));
    case FieldDescriptor::CPPTYPE_UINT32: {
      const auto value = number<std::uint32_t>(option, text);
      return many ? reflection.AddUInt32(&message, &field, value)
                  : reflection.SetUInt32(&message, &field, value);
    }
    case FieldDescriptor::CPPTYPE_UINT64:
      return reflection.SetUInt64(&message, &field, number<std::uint64_t>(option, text));
    case FieldDescriptor::CPPTYPE_ENUM: {
      const auto* value = value_of(*field.enum_type(), text);
      if (value == nullptr) fail(option, text, "one of: " + meaning(field));
      return many ? reflection.AddEnum(&message, &field, value)
                  : reflection.SetEnum(&message, &field, value);
    }
    case FieldDescriptor::CPPTYPE_STRING:
      return many ? reflection.AddString(&message, &field, text)
                  : reflection.SetString(&message, &field, text);
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return is_limit(field) ? add_limit(message, field, option, text)
                             : add_messages(message, field, option, text);
    case FieldDescriptor::CPPTYPE_BOOL:
    case FieldDescriptor::CPPTYPE_DOUBLE:
    case FieldDescriptor::CPPTYPE_FLOAT:
      fail(option, text, "supported here");
  }
}

}  // namespace

void ActFlags::set(Message& message, const Flag& flag, const Where& where) {
  Message* inner = &message;
  for (std::size_t i = 0; i + 1 < flag.path.size(); ++i)
    inner = inner->GetReflection()->MutableMessage(inner, flag.path[i]);
  const auto& field = *flag.path.back();
  const auto& reflection = *inner->GetReflection();
  if (flag.yes) return reflection.SetBool(inner, &field, *flag.yes);
  if (field.is_repeated()) reflection.ClearField(inner, &field);
  if (flag.texts->empty()) return set_one(*inner, field, flag.option, *flag.text, where);
  for (const auto& text : *flag.texts) set_one(*inner, field, flag.option, text, where);
}

void ActFlags::apply(v1::Command& command, const Where& where) const {
  const auto* field = v1::Command::descriptor()->FindFieldByName(chosen_);
  auto& act = *command.GetReflection()->MutableMessage(&command, field);
  for (const auto& flag : acts_.at(chosen_))
    if (flag.option->count() > 0) set(act, flag, where);
}

}  // namespace nameplate::binding::cli
