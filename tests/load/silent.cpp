// Thousands of sockets that connect and say nothing, while a hundred delegates come in.
#include <fmt/format.h>

#include <algorithm>

#include "tests/load/figures.hpp"
#include "tests/load/hall.hpp"
#include "tests/load/strangers.hpp"

namespace nameplate::tests {
namespace {

constexpr std::size_t kDelegates = 100;
// Beyond this the server must have made room: 2,000 may wait without a WebSocket, and half of the
// silent do.
constexpr std::size_t kMustGiveWay = 4'000;

struct Coming {
  double slowest_sign_in_ms = 0;  // the link of the card, over HTTP, one after the other
  double all_live_ms = 0;         // then all of them at once over WebSocket
};

// A further phone of each delegation.
Coming come_in(Hall& hall) {
  Coming coming;
  for (std::size_t i = 0; i < kDelegates; ++i) {
    const auto& seat = hall.cookies()[i % hall.cookies().size()].first;
    const auto began_ns = steady_ns();
    const auto cookie = hall.cookie_for("delegation:" + seat);
    coming.slowest_sign_in_ms = std::max(coming.slowest_sign_in_ms, ms(steady_ns() - began_ns));
    hall.swarm().add(cookie, {"load/1.0 (late)", {}, true});
  }
  const auto began_ns = steady_ns();
  hall.join(0);
  coming.all_live_ms = ms(steady_ns() - began_ns);
  return coming;
}

}  // namespace

int run_silent(const Wishes& wishes) {
  Hall hall(wishes);
  hall.open_floor();
  hall.open_list();
  const auto usual = come_in(hall);
  const auto before_kib = hall.server().resident_kib();
  Coming beside;
  std::int64_t after_kib = 0;
  double gave_way = 0;
  std::uint64_t opened = 0;
  {
    Stranger stranger;
    Stranger::silent(stranger, hall.server().port(), wishes.silent);
    hall.swarm().run_until([&] { return stranger.counts().opened >= wishes.silent; }, 30);
    hall.pass(1);
    beside = come_in(hall);
    after_kib = hall.server().resident_kib();
    gave_way = hall.server().metric("nameplate_gave_way_total").value_or(-1);
    opened = stranger.counts().opened;
  }
  hall.pass(1);
  const bool equal = hall.all_equal();
  fmt::print(
      R"({{"scenario":"silent","silent":{},"opened":{},"delegates":{},"tls":{},"load_average":{:.1f},)"
      R"("slowest_sign_in_ms":{:.1f},"usual_slowest_sign_in_ms":{:.1f},"join_all_ms":{:.0f},"usual_join_all_ms":{:.0f},)"
      R"("gave_way":{:.0f},"server_grew_kib":{},"lost_connections":{},"all_equal":{}}})"
      "\n",
      wishes.silent, opened, kDelegates, wishes.tls, wishes.machine_load, beside.slowest_sign_in_ms,
      usual.slowest_sign_in_ms, beside.all_live_ms, usual.all_live_ms, gave_way,
      after_kib - before_kib, hall.swarm().lost(), equal);
  // Else nothing was shown: there were not so many, or they stood in nobody's way.
  const bool pressed = opened >= wishes.silent && (wishes.silent <= kMustGiveWay || gave_way > 0);
  if (!pressed)
    fmt::print(stderr, "{} of {} were opened, {:.0f} made room: this run shows nothing\n", opened,
               wishes.silent, gave_way);
  return equal && pressed && hall.swarm().lost() == 0 ? 0 : 1;
}

}  // namespace nameplate::tests
