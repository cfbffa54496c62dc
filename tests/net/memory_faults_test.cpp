// A server whose n-th allocation fails, for every n of a connection's whole life: that connection
// is lost at most, whoever was there before misses nothing, the next is let in, and nobody who is
// gone is counted.
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <tuple>

#include "server/net/fan_out.hpp"
#include "tests/net/faulty_calls.hpp"
#include "tests/net/harness.hpp"
#include "tests/net/talker.hpp"

namespace nameplate::net::testing {
namespace {

// So many that all are told at once, by the ring.
constexpr std::size_t kThere = 5;
// OpenSSL alone asks for memory some hundred times a handshake. `NAMEPLATE_LONG=1` tries each.
constexpr std::uint64_t kEachKthOfTls = 5;

class MemoryThatFails : public ::testing::TestWithParam<std::tuple<bool, bool>> {
 protected:
  static void SetUpTestSuite() { std::signal(SIGPIPE, SIG_IGN); }

  MemoryThatFails() : server_(limits(), tls() ? &test_certificate() : nullptr) {
    server_.on_request = [](const HttpRequest&, const Respond& respond) {
      HttpResponse response;
      response.content_type = "text/plain";
      response.headers.emplace_back("Cache-Control", "no-store, and more than fits into a string");
      response.body = std::make_shared<const std::string>(20'000, 'x');
      respond(response);
    };
    for (std::size_t i = 0; i < kThere; ++i) comes();
    for (const auto& one : there_) EXPECT_TRUE(one->says(1));
    tell("what is made once is made now");
    one_life();  // and what the libraries keep
    for (const auto& one : there_) one->hears("all hear this"), one->hears(long_words());
    server_.run([] { FaultyCalls::watch_this_thread(); });
  }
  static bool tls() { return std::get<0>(GetParam()); }
  // Not that allocation alone, but every one from there on, until that life is over.
  static bool lasting() { return std::get<1>(GetParam()); }
  static Limits limits() {
    Limits limits = patient_limits();
    limits.sweep_ms = 20;
    return limits;
  }
  void comes() { there_.push_back(std::make_unique<Talker>(server_.port(), tls(), 'b')); }

  void send(const std::string& words) {
    server_.run([&] {
      FaultyCalls::watch_this_thread(false);  // what the test itself needs
      std::vector<sync::Wire*> wires;
      for (const auto& peer : server_.peers)
        if (peer.wire != nullptr) wires.push_back(peer.wire);
      const auto frame = server_frame(words);
      FaultyCalls::watch_this_thread();
      fan_out_.send(frame, wires);
      FaultyCalls::watch_this_thread(false);
      wires = {};
    });
    server_.run([] { FaultyCalls::watch_this_thread(); });
  }
  void tell(const std::string& words) {
    send(words);
    for (const auto& one : there_) one->hears(words);
  }

  // A page, then the WebSocket on the same connection: said, heard, told, pinged, closed. True if
  // nothing was amiss.
  bool one_life() {
    std::unique_ptr<Client> client;
    try {
      client = std::make_unique<Client>(server_.port(), tls());
    } catch (const std::runtime_error&) {  // the TLS handshake
      send("all hear this"), send(long_words());
      return false;
    }
    client->write("GET /page HTTP/1.1\r\nHost: localhost\r\nCookie: " + std::string(600, 'c') +
                  "\r\n\r\n");
    bool good = client->read_until("\r\n\r\n").starts_with("HTTP/1.1 200 ");
    std::size_t body = 0;
    while (good && body < 20'000) {
      const auto some = client->read_some(20'000 - body);
      good = !some.empty();
      body += some.size();
    }
    good = good && client->upgrade();
    const auto heard = [&](const std::string& words) {
      const auto frame = good ? client->read_frame() : std::nullopt;
      good = frame && frame->payload == words;
    };
    client->write(binary_message("a1"));
    heard("a1");
    send("all hear this");
    heard("all hear this");
    send(long_words());
    heard(long_words());
    client->write(client_frame(0x89, "ping"));
    heard("ping");
    client->write(client_frame(0x02, std::string(5000, 'p')));
    client->write(client_frame(0x80, std::string(5000, 'p')));
    heard(std::string(10'000, 'p'));
    client->write(client_frame(0x88, std::string("\x03\xe8", 2)));
    good = good && client->close_code() == 1000;
    client->read_to_end();
    return is_put_out() && good;
  }
  // One whom the server closes, in a turn of its own.
  bool is_put_out() {
    std::unique_ptr<Client> client;
    try {
      client = std::make_unique<Client>(server_.port(), tls());
    } catch (const std::runtime_error&) {
      return false;
    }
    if (!client->upgrade()) return false;
    client->write(binary_message("b1"));
    if (const auto frame = client->read_frame(); !frame || frame->payload != "b1") return false;
    server_.run([this] {
      if (auto* const wire = server_.peers.back().wire; wire != nullptr)
        wire->close({4401, "signed out, with more words than fit into a string"});
    });
    return client->close_code() == 4401;
  }

  // True when the n-th allocation came.
  bool run(std::uint64_t n) {
    FaultyCalls::arm({"NoMemory", Call::memory, 0, lasting()}, n);
    const bool good = one_life();
    server_.run([] { FaultyCalls::disarm(); });
    const bool struck = FaultyCalls::failed() > 0;
    for (const auto& one : there_) one->hears("all hear this"), one->hears(long_words());
    EXPECT_TRUE(good || struck) << "it failed though it had all the memory";
    const auto gone = std::erase_if(there_, [](const auto& one) { return !one->up(); });
    // Encrypting for somebody may want memory: then it costs that one, and not also the other.
    if (!tls() || !lasting()) {
      EXPECT_LE(gone, tls() && good ? 1U : 0U) << "somebody else was cut off";
    }
    for (const auto& one : there_) EXPECT_TRUE(one->says(2));
    {
      Talker late(server_.port(), tls(), 'z');
      EXPECT_TRUE(late.says(1)) << "nobody is let in any more";
      if (late.up()) late.leaves();
    }
    EXPECT_TRUE(only_those_are_counted());
    const auto starved = server_.counters().out_of_memory;
    EXPECT_GE(starved - starved_, gone) << "cut off, and not counted as for want of memory";
    starved_ = starved;
    while (there_.size() < kThere) comes();
    server_.run([this] {
      FaultyCalls::watch_this_thread(false);
      for (const auto& peer : server_.peers) EXPECT_LE(peer.closed, 1) << "told twice";
      server_.requests = {};
      FaultyCalls::watch_this_thread();
    });
    return struck;
  }
  bool only_those_are_counted() {
    return server_.eventually([this] {
      const Counters& counters = server_.listener().counters();
      const auto known = std::count_if(server_.peers.begin(), server_.peers.end(),
                                       [](const auto& peer) { return peer.wire != nullptr; });
      return counters.connections == there_.size() && counters.peers == there_.size() &&
             static_cast<std::size_t>(known) == there_.size();
    });
  }

  Server server_;
  FanOut fan_out_;
  std::vector<std::unique_ptr<Talker>> there_;
  std::uint64_t starved_ = 0;  // counted so far
};

TEST_P(MemoryThatFails, CostsThatConnectionAlone) {
  const std::uint64_t step = tls() && std::getenv("NAMEPLATE_LONG") == nullptr ? kEachKthOfTls : 1;
  std::uint64_t n = 1;
  for (;; n += step) {
    SCOPED_TRACE("allocation " + std::to_string(n));
    const bool struck = run(n);
    if (HasFailure() || !struck) break;
  }
  std::printf("%d allocations, %d connections lost\n", static_cast<int>(n) - 1,
              static_cast<int>(server_.counters().out_of_memory));
  EXPECT_GT(n, 50U) << "hardly an allocation: the runs show nothing";
  there_.clear();
  EXPECT_TRUE(only_those_are_counted());
}
INSTANTIATE_TEST_SUITE_P(Each, MemoryThatFails,
                         ::testing::Combine(::testing::Bool(), ::testing::Bool()),
                         [](const auto& one) {
                           return std::string(std::get<0>(one.param) ? "Tls" : "Plain") +
                                  (std::get<1>(one.param) ? "ForAWhile" : "Once");
                         });

// A frame for some who are in, over TLS, on a thread that has encrypted nothing so long yet: who
// finds no memory for it is cut off, and is counted so.
class MemoryToEncrypt {
 public:
  explicit MemoryToEncrypt(bool ring) : fan_out_(ring) {
    for (std::size_t i = 0; i < kThere; ++i)
      there_.push_back(std::make_unique<Talker>(server_.port(), true, 'e'));
    for (const auto& one : there_) EXPECT_TRUE(one->says(1));
  }
  // True when the n-th allocation came.
  bool fails(std::uint64_t n) {
    server_.run([&] {
      std::vector<sync::Wire*> wires;
      for (const auto& peer : server_.peers) wires.push_back(peer.wire);
      const auto frame = server_frame(long_words());
      FaultyCalls::arm({"NoMemory", Call::memory, 0, false}, n);
      FaultyCalls::watch_this_thread();
      fan_out_.send(frame, wires);
      FaultyCalls::watch_this_thread(false);
      FaultyCalls::disarm();
    });
    for (const auto& one : there_) one->hears(long_words());
    return FaultyCalls::failed() > 0;
  }
  [[nodiscard]] std::size_t cut_off() const {
    return static_cast<std::size_t>(
        std::count_if(there_.begin(), there_.end(), [](const auto& one) { return !one->up(); }));
  }
  // What the server counts, when all who were cut off have gone.
  std::uint64_t counted() {
    EXPECT_TRUE(server_.eventually(
        [this] { return server_.listener().counters().connections == there_.size() - cut_off(); }));
    return server_.counters().out_of_memory;
  }

 private:
  Server server_{patient_limits(), &test_certificate()};
  FanOut fan_out_;
  std::vector<std::unique_ptr<Talker>> there_;
};

TEST(MemoryToEncryptFails, AndWhoIsCutOffForItIsCountedSo) {
  std::signal(SIGPIPE, SIG_IGN);
  std::size_t all = 0;
  for (const bool ring : {false, true}) {
    for (std::uint64_t n = 1;; ++n) {
      SCOPED_TRACE((ring ? "ring, allocation " : "send, allocation ") + std::to_string(n));
      MemoryToEncrypt memory(ring);
      const bool struck = memory.fails(n);
      EXPECT_LE(memory.cut_off(), struck ? 1U : 0U);
      EXPECT_EQ(memory.counted(), memory.cut_off());
      all += memory.cut_off();
      if (HasFailure() || !struck) break;
    }
  }
  std::printf("%d cut off\n", static_cast<int>(all));
  EXPECT_GT(all, 0U) << "nobody was cut off: the runs show nothing";
}

}  // namespace
}  // namespace nameplate::net::testing
