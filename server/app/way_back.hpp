// From a worker's thread back to the network thread, also while memory is short.
//
// Made on the network thread with all that the answer needs, run there, and what it holds ends
// there: a connection whose last owner died on a worker would leave the listener's lists there.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <utility>

namespace nameplate::app {

// Empty where there is no memory even for that.
inline std::string words_of(const std::exception& fault) noexcept {
  try {
    return fault.what();
  } catch (const std::bad_alloc&) {
    return {};
  }
}

template <class Found>
class WayBack {
 public:
  using Act = std::function<void(const Found& found)>;
  WayBack(boost::asio::io_context& io, Act act)
      : trip_(std::make_shared<Trip>(Trip{io, std::move(act), {}})) {}

  // On the worker's thread, once. It waits there until there is memory for the message.
  void operator()(Found found) const noexcept {
    trip_->found = std::move(found);
    for (;;) {
      try {
        boost::asio::post(trip_->io, [trip = trip_] {
          const Act act = std::exchange(trip->act, nullptr);
          act(trip->found);
        });
        return;
      } catch (const std::bad_alloc&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      }
    }
  }

 private:
  struct Trip {
    boost::asio::io_context& io;
    Act act;  // empty once it is run: the worker may be the last to let go of this
    Found found;
  };
  std::shared_ptr<Trip> trip_;
};

}  // namespace nameplate::app
