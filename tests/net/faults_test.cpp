// A listener whose n-th system call fails, for every n: it goes on accepting, nobody but the one
// whose call failed is cut off, nobody misses a byte, and no descriptor is left behind.
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "server/net/fan_out.hpp"
#include "tests/net/faulty_calls.hpp"
#include "tests/net/harness.hpp"
#include "tests/net/talker.hpp"

namespace nameplate::net::testing {
namespace {

namespace fs = std::filesystem;

std::size_t open_descriptors() {
  const fs::directory_iterator all("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

class SocketsThatFail : public ::testing::TestWithParam<std::tuple<Fault, bool>> {
 protected:
  static void SetUpTestSuite() {
    std::signal(SIGPIPE, SIG_IGN);  // as the server does
    // What the libraries open once and keep is not a leak.
    Server server(patient_limits(), &test_certificate());
    Talker(server.port(), true, 'w').says(1);
  }
  const Fault& fault() const { return std::get<0>(GetParam()); }
  bool tls() const { return std::get<1>(GetParam()); }

  void tell_all(Server& server, FanOut& fan_out, const std::string& words) {
    server.run([&] {
      std::vector<sync::Wire*> wires;
      for (const auto& peer : server.peers)
        if (peer.wire != nullptr) wires.push_back(peer.wire);
      fan_out.send(server_frame(words), wires);
    });
  }

  // True when the n-th call came.
  bool run(std::uint64_t n) {
    const auto before = open_descriptors();
    bool struck = false;
    {
      Server server(patient_limits(), tls() ? &test_certificate() : nullptr);
      FanOut fan_out;
      server.run([] { FaultyCalls::watch_this_thread(); });
      FaultyCalls::arm(fault(), n);
      std::vector<std::unique_ptr<Talker>> all;
      const auto comes = [&] {
        all.push_back(
            std::make_unique<Talker>(server.port(), tls(), static_cast<char>('a' + all.size())));
      };
      for (int i = 0; i < 5; ++i) comes();
      for (const auto& one : all) one->says(1);
      std::vector<std::string> spoken = {"all hear this", long_words(), "and this"};
      // Over TLS more ciphertext than is made at one go: a ring may be lost between two parts.
      if (fault().call == Call::ring) spoken.emplace_back(300'000, 'w');
      for (const std::string& words : spoken) {
        tell_all(server, fan_out, words);
        for (const auto& one : all) one->hears(words);
      }
      if (all[0]->up()) all[0]->leaves();
      comes();
      for (const auto& one : all) one->says(2);
      for (const std::string& words : {long_words(), std::string("the end")}) {
        tell_all(server, fan_out, words);
        for (const auto& one : all) one->hears(words);
      }
      FaultyCalls::disarm();
      server.run([] {});  // what had begun is over
      struck = FaultyCalls::failed() > 0;
      for (const auto& one : all) one->says(3);
      // Who left, and at most one whose call failed.
      const auto gone = std::count_if(all.begin(), all.end(), [](auto& one) { return !one->up(); });
      EXPECT_LE(gone, struck ? 2 : 1);
      Talker late(server.port(), tls(), 'z');
      EXPECT_TRUE(late.says(1)) << "nobody is let in any more";
      EXPECT_TRUE(server.eventually([&] {
        const auto& counters = server.listener().counters();
        return counters.peers == all.size() - static_cast<std::size_t>(gone) + 1;
      })) << "somebody who is gone is still counted";
    }
    EXPECT_EQ(open_descriptors(), before);
    return struck;
  }
};

TEST_P(SocketsThatFail, CutOffNobodyElseAndStopNothing) {
  std::uint64_t n = 1;
  for (;; ++n) {
    SCOPED_TRACE(fault().name + ", call " + std::to_string(n));
    const bool struck = run(n);
    if (HasFailure() || !struck) break;
  }
  std::printf("%d calls\n", static_cast<int>(n) - 1);
  if (fault().call == Call::ring && FaultyCalls::calls() == 0)
    GTEST_SKIP() << "this kernel gives no ring";
  EXPECT_GT(n, 3U) << "hardly such a call: the runs show nothing";
}

std::string name_of(const ::testing::TestParamInfo<std::tuple<Fault, bool>>& one) {
  return std::get<0>(one.param).name + (std::get<1>(one.param) ? "Tls" : "Plain");
}

const std::vector<Fault>& on_both() {
  static const std::vector<Fault> all = {
      {"AcceptNoDescriptors", Call::accept, EMFILE},
      {"AcceptNoDescriptorsAnywhere", Call::accept, ENFILE},
      {"AcceptNoMemory", Call::accept, ENOMEM},
      {"AcceptNoBuffers", Call::accept, ENOBUFS},
      {"AcceptAborted", Call::accept, ECONNABORTED},
      {"AcceptInterrupted", Call::accept, EINTR},
      {"AcceptForbidden", Call::accept, EPERM},
      {"ReceiveInterrupted", Call::receive, EINTR},
      {"ReceiveReset", Call::receive, ECONNRESET},
      {"ReceiveNoMemory", Call::receive, ENOMEM},
      {"SendInterrupted", Call::send, EINTR},
      {"SendFull", Call::send, EAGAIN},
      {"SendHalf", Call::send, 0},
      {"SendBroken", Call::send, EPIPE},
      {"SendReset", Call::send, ECONNRESET},
      {"SendNoMemory", Call::send, ENOMEM},
      {"SendNoBuffers", Call::send, ENOBUFS},
      {"WatchNoMemory", Call::watch, ENOMEM},
      {"WatchNoSpace", Call::watch, ENOSPC},
      {"PeerNameGone", Call::peer_name, ENOTCONN},
  };
  return all;
}
INSTANTIATE_TEST_SUITE_P(Both, SocketsThatFail,
                         ::testing::Combine(::testing::ValuesIn(on_both()), ::testing::Bool()),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Tls, SocketsThatFail,
                         ::testing::Combine(::testing::Values(Fault{"NoSession", Call::tls, 0}),
                                            ::testing::Values(true)),
                         name_of);
INSTANTIATE_TEST_SUITE_P(
    Ring, SocketsThatFail,
    ::testing::Combine(::testing::Values(Fault{"RingInterrupted", Call::ring, EINTR},
                                         Fault{"RingBusy", Call::ring, EBUSY},
                                         Fault{"RingNoMemory", Call::ring, ENOMEM},
                                         Fault{"RingNeverAgain", Call::ring, EAGAIN, true}),
                       ::testing::Bool()),
    name_of);

class AcceptingThatFailsForAWhile : public ::testing::TestWithParam<int> {};

// As long as it lasts: nobody comes in, those inside notice nothing, and the processor is not burnt
// by asking again and again.
TEST_P(AcceptingThatFailsForAWhile, IsWaitedForAndDisturbsNobody) {
  Limits limits;
  limits.accept_retry_ms = 100;
  Server server(limits);
  server.run([] { FaultyCalls::watch_this_thread(); });
  Talker inside(server.port(), false, 'a');
  ASSERT_TRUE(inside.says(1));
  FaultyCalls::arm({"Lasting", Call::accept, GetParam(), true}, 1);
  Client waiting(server.port());  // the kernel has it; the server does not
  for (int said = 2; FaultyCalls::failed() < 6; ++said) ASSERT_TRUE(inside.says(said));
  const auto asked = FaultyCalls::failed();
  const auto began = std::chrono::steady_clock::now();
  for (int said = 0; said < 200; ++said) ASSERT_TRUE(inside.says(1000 + said));
  // Ten times a second, twice each, however long it took: a listener that spins asks between any
  // two words.
  const auto tenths = (std::chrono::steady_clock::now() - began) / std::chrono::milliseconds(100);
  EXPECT_LE(FaultyCalls::failed() - asked, static_cast<std::uint64_t>(2 * (tenths + 2)));
  // Between two calls, not in the midst of one.
  server.run([] { FaultyCalls::disarm(); });
  EXPECT_TRUE(waiting.upgrade()) << "it waited, and is let in now";
  EXPECT_TRUE(inside.says(9));
}
INSTANTIATE_TEST_SUITE_P(Each, AcceptingThatFailsForAWhile,
                         ::testing::Values(EMFILE, ENFILE, ENOMEM, ENOBUFS, EPERM),
                         [](const auto& one) { return std::string(strerrorname_np(one.param)); });

}  // namespace
}  // namespace nameplate::net::testing
