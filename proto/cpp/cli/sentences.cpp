#include "proto/cpp/cli/sentences.hpp"

#include <optional>
#include <vector>

#include "proto/cpp/cli/time_text.hpp"
#include "proto/cpp/cli/words.hpp"

namespace nameplate::binding::cli {

// server/web/kit/locales/en/kit.ftl as it was when this was built; empty if there was none.
extern const char* const kEnglish;

namespace {

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

using Variables = std::map<std::string, std::string>;

class Writer {
 public:
  using Messages = std::map<std::string, std::string, std::less<>>;
  Writer(const Messages& messages, const Variables& variables)
      : messages_(messages), variables_(variables) {}

  std::string pattern(std::string_view text, int depth = 0) const {
    std::string result;
    while (!text.empty()) {
      const auto open = text.find('{');
      result += text.substr(0, open);
      if (open == text.npos) break;
      const auto close = matching(text, open);
      if (close == text.npos) return result + std::string(text.substr(open));
      result += placeable(trimmed(text.substr(open + 1, close - open - 1)), depth);
      text.remove_prefix(close + 1);
    }
    return result;
  }

 private:
  static std::size_t matching(std::string_view text, std::size_t open) {
    int depth = 0;
    for (auto i = open; i < text.size(); ++i) {
      if (text[i] == '{') ++depth;
      if (text[i] == '}' && --depth == 0) return i;
    }
    return text.npos;
  }

  [[nodiscard]] std::string placeable(std::string_view inside, int depth) const {
    if (depth > 4) return "";  // a catalogue that refers to itself
    if (const auto arrow = inside.find("->"); arrow != inside.npos)
      return select(trimmed(inside.substr(0, arrow)), inside.substr(arrow + 2), depth);
    if (inside.starts_with('"') && inside.ends_with('"') && inside.size() >= 2)
      return std::string(inside.substr(1, inside.size() - 2));
    if (inside.starts_with('$')) {
      const auto found = variables_.find(std::string(inside.substr(1)));
      return found == variables_.end() ? "{" + std::string(inside) + "}" : found->second;
    }
    const auto found = messages_.find(inside);
    return found == messages_.end() ? std::string(inside) : pattern(found->second, depth + 1);
  }

  struct Variant {
    std::string key;
    std::string_view text;
    bool otherwise = false;
  };
  static std::vector<Variant> variants_of(std::string_view text) {
    std::vector<Variant> result;
    int depth = 0;
    std::optional<std::size_t> text_begins;
    const auto end_last = [&](std::size_t at) {
      if (!result.empty() && text_begins)
        result.back().text = trimmed(text.substr(*text_begins, at - *text_begins));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '{') ++depth;
      if (text[i] == '}') --depth;
      if (text[i] != '[' || depth != 0) continue;
      const auto close = text.find(']', i);
      if (close == text.npos) break;
      const bool otherwise = i > 0 && text[i - 1] == '*';
      end_last(otherwise ? i - 1 : i);
      result.push_back({std::string(trimmed(text.substr(i + 1, close - i - 1))), {}, otherwise});
      text_begins = close + 1;
      i = close;
    }
    end_last(text.size());
    return result;
  }

  [[nodiscard]] std::string select(std::string_view by, std::string_view text, int depth) const {
    const auto value = placeable(by, depth + 1);
    const auto plural = value == "1" ? "one" : "other";
    const auto variants = variants_of(text);
    for (const auto& wanted : {value, std::string(plural)})
      for (const auto& variant : variants)
        if (variant.key == wanted) return pattern(variant.text, depth + 1);
    for (const auto& variant : variants)
      if (variant.otherwise) return pattern(variant.text, depth + 1);
    return "";
  }

  const Messages& messages_;
  const Variables& variables_;
};

}  // namespace

Catalogue::Catalogue(std::string_view ftl) {
  std::string id;
  while (!ftl.empty()) {
    const auto end = ftl.find('\n');
    const auto line = ftl.substr(0, end);
    ftl.remove_prefix(end == ftl.npos ? ftl.size() : end + 1);
    if (line.starts_with('#') || trimmed(line).empty()) continue;
    const bool continues = line[0] == ' ' || line[0] == '}' || line[0] == '\t';
    if (continues) {
      if (id.empty() || trimmed(line).starts_with('.')) continue;  // attributes are for pages
      auto& text = messages_[id];
      text += (text.empty() ? "" : " ") + std::string(trimmed(line));
      continue;
    }
    const auto equals = line.find('=');
    if (equals == line.npos) continue;
    id = trimmed(line.substr(0, equals));
    messages_[id] = trimmed(line.substr(equals + 1));
  }
}

std::string Catalogue::text(std::string_view id, const Variables& variables) const {
  const auto found = messages_.find(id);
  if (found == messages_.end()) return "";
  return Writer(messages_, variables).pattern(found->second);
}

std::string sentence(const v1::Refusal& refusal, const std::string& participant_name,
                     const std::string& zone) {
  static const Catalogue english(kEnglish);
  const auto* value = v1::RefusalCode_descriptor()->FindValueByNumber(refusal.code());
  const auto code = value == nullptr ? std::to_string(refusal.code()) : word_of(*value);
  const auto at = refusal.at_ms() == 0 ? "none" : local_text(refusal.at_ms(), zone).substr(11, 5);
  const Variables variables = {
      {"rule", refusal.rule()},
      {"field", refusal.field()},
      {"place", std::to_string(refusal.place())},
      {"seconds", std::to_string(refusal.seconds())},
      {"time", at},
      {"at", at},
      {"entry", std::to_string(refusal.entry())},
      {"participant", participant_name.empty() ? refusal.participant() : participant_name},
      {"name", participant_name.empty() ? refusal.participant() : participant_name},
      {"by", refusal.by()},
  };
  auto said = english.text("refusal-" + code, variables);
  if (said.empty()) said = "Refused: " + code + ".";
  if (!refusal.rule().empty() && said.find(refusal.rule()) == said.npos)
    said += " (rule " + refusal.rule() + ")";
  return said;
}

}  // namespace nameplate::binding::cli
