// The program with an address space that a storm of phones really fills: whoever finds no room is
// turned away, those who are in get every act, and when some leave others come in.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <deque>
#include <fstream>
#include <memory>
#include <thread>

#include "tests/app/metrics_parser.hpp"
#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

constexpr std::size_t kRoom = 3 << 20;  // some hundreds of phones, beside what is kept back
constexpr std::size_t kMostPhones = 5'000;
constexpr int kActs = 20;

// A phone that holds nothing but its socket: five thousand of them must not fill this process.
class Phone {
 public:
  explicit Phone(std::uint16_t port) : client_(port) {
    if (!client_.upgrade()) return;
    v1::ClientFrame hello;
    hello.mutable_hello()->set_protocol_min(1);
    hello.mutable_hello()->set_protocol_max(1);
    hello.mutable_hello()->set_client("phone/1");
    hello.mutable_hello()->set_wish(v1::ROLE_PUBLIC);
    client_.write(net::testing::binary_message(hello.SerializeAsString()));
    in_ = sees(1);
  }
  [[nodiscard]] bool in() const { return in_; }
  // Reads until it stands at this position of the public rows; false when it is cut off.
  bool sees(std::uint64_t position) {
    while (at_ < position) {
      const auto raw = client_.read_frame();
      v1::ServerFrame frame;
      if (!raw || raw->is_close() || !frame.ParseFromString(raw->payload)) return false;
      if (frame.changes().audience() == v1::AUDIENCE_PUBLIC) at_ = frame.changes().to();
    }
    return true;
  }

 private:
  net::testing::Client client_;
  std::uint64_t at_ = 0;
  bool in_ = false;
};

class ShortOfMemory : public Serving {
 protected:
  void SetUp() override {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    Serving::SetUp();
  }
  // From now on there is so much more than it has.
  void leave_room(std::size_t bytes) {
    std::ifstream facts("/proc/" + std::to_string(server->pid()) + "/statm");
    rlim_t pages = 0;
    facts >> pages;
    const rlim_t most = pages * static_cast<rlim_t>(::getpagesize()) + bytes;
    const rlimit limit{most, most};
    ASSERT_EQ(::prlimit(server->pid(), RLIMIT_AS, &limit, nullptr), 0);
  }
  bool one_comes() {
    auto phone = std::make_unique<Phone>(server->port());
    if (!phone->in()) return false;
    phones.push_back(std::move(phone));
    return true;
  }
  double metric(const std::string& name) {
    const auto all = parse_metrics(http(server->metrics_port(), {"GET", "/metrics"}).body);
    return all ? all->at(name) : -1;
  }
  std::deque<std::unique_ptr<Phone>> phones;
};

TEST_F(ShortOfMemory, KeepsThoseWhoAreInAndLetsOthersInWhenSomeLeave) {
#ifdef NAMEPLATE_SANITIZED
  GTEST_SKIP() << "a sanitizer needs the whole address space";
#endif
  PeerClient secretary(server->port(), sign_in("secretary"));
  ASSERT_EQ(secretary.upgrade_status(), 101);
  leave_room(kRoom);
  while (phones.size() < kMostPhones && one_comes()) {
  }
  ASSERT_LT(phones.size(), kMostPhones) << "there was room for all: this shows nothing";
  ASSERT_GT(phones.size(), 100U) << "there was room for hardly anybody: this shows nothing";
  // One may still find room that another gave back meanwhile; not one after the other.
  int more = 0;
  for (int i = 0; i < 50; ++i) more += one_comes() ? 1 : 0;
  EXPECT_LE(more, 5) << "let in on what is kept back";

  for (int act = 0; act < kActs; ++act) {
    v1::Command command;
    if (act % 2 == 0) {
      command.mutable_show_message()->set_template_id("silence");
    } else {
      command.mutable_clear_message();
    }
    const auto reply = secretary.submit(command);
    ASSERT_TRUE(reply && reply->has_accepted())
        << act << (reply ? reply->ShortDebugString() : "not answered") << server->words();
  }
  const auto position = static_cast<std::uint64_t>(metric("nameplate_public_position"));
  ASSERT_GT(position, std::uint64_t{kActs});
  for (std::size_t i = 0; i < phones.size(); ++i)
    ASSERT_TRUE(phones[i]->sees(position)) << "phone " << i << " of " << phones.size();
  EXPECT_EQ(metric("nameplate_websockets"), static_cast<double>(phones.size() + 1));
  EXPECT_GE(metric("nameplate_out_of_memory_total"), 40);

  // What they leave is in pieces, and enough for the reserve and for others.
  std::printf("%zu phones were in\n", phones.size());
  while (phones.size() > 20) phones.pop_front();
  bool again = false;
  for (int i = 0; i < 200 && !(again = one_comes()); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  EXPECT_TRUE(again) << "nobody is let in any more: " << server->words();
  server->signal(SIGTERM);
  EXPECT_EQ(server->wait(), 0) << server->words();
}

}  // namespace
}  // namespace nameplate::app::testing
