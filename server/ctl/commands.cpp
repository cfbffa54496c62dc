#include "server/ctl/commands.hpp"

#include <sodium.h>

#include <future>

#include "server/ctl/ctl.hpp"

namespace nameplate::ctl {

void give(engine::Engine& engine, store::EventLog& log, std::int64_t now_ms,
          const std::vector<v1::Command>& commands) {
  std::vector<engine::Submission> submissions;
  for (const auto& command : commands) {
    engine::Submission submission;
    randombytes_buf(submission.id.data(), submission.id.size());
    submission.actor.set_role(v1::ROLE_SECRETARY);
    submission.actor.set_seat("secretary");
    submission.actor.set_device("nameplatectl");
    submission.command = command;
    submission.peer = 1;
    submissions.push_back(std::move(submission));
  }
  auto turn = engine.turn(now_ms, submissions);
  for (const auto& answer : turn.answers) {
    if (!answer.reply.has_refused()) continue;
    const auto& refusal = answer.reply.refused();
    std::string about;
    for (const auto& part : {refusal.field(), refusal.participant()})
      if (!part.empty()) about += ", " + part;
    throw Trouble(kDamaged, "The rules refuse it: " + v1::RefusalCode_Name(refusal.code()) + about +
                                ". Nothing was changed.");
  }
  std::promise<store::AppendStatus> promise;
  log.append(std::move(turn.records), [&](store::AppendStatus status, const store::Head&,
                                          std::int64_t) { promise.set_value(status); });
  if (promise.get_future().get() != store::AppendStatus::ok)
    throw Trouble(kInputOutput, "The log could not be written: is there space on the disk?");
}

v1::Command import_participants(const std::vector<v1::Participant>& participants) {
  v1::Command command;
  auto& act = *command.mutable_import_participants();
  for (const auto& participant : participants) *act.add_participants() = participant;
  return command;
}

v1::Command import_groups(const std::vector<v1::Group>& groups) {
  v1::Command command;
  auto& act = *command.mutable_import_groups();
  for (const auto& group : groups) *act.add_groups() = group;
  return command;
}

v1::Command import_programme(const rounds::Programme& programme) {
  v1::Command command;
  auto& act = *command.mutable_import_programme();
  for (const auto& topic : programme.topics) *act.add_topics() = topic;
  for (const auto& meeting : programme.meetings) *act.add_meetings() = meeting;
  return command;
}

}  // namespace nameplate::ctl
