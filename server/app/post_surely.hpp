// From a worker's thread back to the network thread, also while memory is short: the worker waits
// until there is enough for the message.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <new>
#include <thread>

namespace nameplate::app {

template <class Act>
void post_surely(boost::asio::io_context& io, const Act& act) {
  for (;;) {
    try {
      boost::asio::post(io, act);
      return;
    } catch (const std::bad_alloc&) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
}

}  // namespace nameplate::app
