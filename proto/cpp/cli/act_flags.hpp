// Subcommands and flags for every act, made from the schema itself: a new act appears by itself.
//
// Apart from the programs because both offer acts, each its own. It must never send anything.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "nameplate/v1/command.pb.h"

namespace nameplate::binding::cli {

// What a flag's text can only mean once the round is known.
struct Where {
  std::int64_t now_ms = 0;
  std::string zone;
};

class ActFlags {
 public:
  // Adds one subcommand for each act that `offers` accepts (by its schema name, "call_next").
  ActFlags(CLI::App& app, const std::function<bool(const std::string&)>& offers);

  // The act whose subcommand was given; empty if none.
  [[nodiscard]] const std::string& chosen() const { return chosen_; }
  [[nodiscard]] bool given(
      const std::string& field) const;  // of the chosen act, by path: "topic.title.en"

  // Sets the given fields in `command`, whose act becomes the chosen one; what it held there before
  // stays, and a repeated field that was given replaces all. Throws CLI::ValidationError naming the
  // flag.
  void apply(v1::Command& command, const Where& where) const;

 private:
  struct Flag {
    std::vector<const google::protobuf::FieldDescriptor*> path;
    CLI::Option* option = nullptr;
    std::shared_ptr<std::vector<std::string>> texts;  // of a list
    std::shared_ptr<std::string> text;                // of anything else
    std::shared_ptr<bool> yes;                        // of a bool
  };
  void add_flags(CLI::App& act, const google::protobuf::Descriptor& message,
                 const std::vector<const google::protobuf::FieldDescriptor*>& path,
                 const std::string& prefix, std::vector<Flag>& flags);
  void add_flag(CLI::App& act, std::vector<const google::protobuf::FieldDescriptor*> path,
                const std::string& prefix, std::vector<Flag>& flags);
  static void set(google::protobuf::Message& message, const Flag& flag, const Where& where);

  std::map<std::string, std::vector<Flag>> acts_;
  std::string chosen_;
};

}  // namespace nameplate::binding::cli
