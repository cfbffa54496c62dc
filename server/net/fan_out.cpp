#include "server/net/fan_out.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <new>

#ifdef NAMEPLATE_URING
#include <liburing.h>
#endif

namespace nameplate::net {
namespace {

// Below this a ring's two system calls save nothing.
[[maybe_unused]] constexpr std::size_t kWorthARing = 4;
[[maybe_unused]] constexpr unsigned kBatch = 256;
// Bounds the ciphertext of a batch: names and a long list make frames of some 40 KB.
[[maybe_unused]] constexpr std::size_t kCipherAtOnce = 1024 * 1024;
// What TLS adds, at the most, to each record of up to 16 KiB.
[[maybe_unused]] constexpr std::size_t kRecord = 16 * 1024;
[[maybe_unused]] constexpr std::size_t kRecordMore = 256;
// A submission is interrupted, or memory is short for a moment; after so many rings that took no
// more, send is good enough.
[[maybe_unused]] constexpr int kAttempts = 3;
[[maybe_unused]] constexpr int kRings = 8;

}  // namespace

#ifdef NAMEPLATE_URING

struct FanOut::Ring {
  io_uring ring{};
  bool open = false;

  Ring() {
    io_uring_params parameters{};
    // The ring belongs to the thread that uses it, and completions are looked at only when asked
    // for.
    parameters.flags = IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN;
    open = io_uring_queue_init_params(2 * kBatch, &ring, &parameters) == 0;
  }
  ~Ring() {
    if (open) io_uring_queue_exit(&ring);
  }
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;

  // MSG_DONTWAIT ends each send inside the submitting call. Only a full or broken socket posts a
  // completion: MSG_WAITALL makes a short send count as a failure, so that CQE_SKIP_SUCCESS does
  // not hide it.
  void add(int descriptor, std::string_view bytes, std::size_t number) {
    io_uring_sqe* const entry = io_uring_get_sqe(&ring);
    io_uring_prep_send(entry, descriptor, bytes.data(), bytes.size(),
                       MSG_DONTWAIT | MSG_NOSIGNAL | MSG_WAITALL);
    entry->flags |= IOSQE_CQE_SKIP_SUCCESS;
    io_uring_sqe_set_data64(entry, number);
  }

  // Tells `failed` each number that was not sent whole, with the bytes taken or a negative errno.
  // Returns how many of those added last the kernel did not take, though asked again: then the ring
  // is to be thrown away, for it would send them later, from bytes that are gone.
  template <class Failed>
  unsigned submit(const Failed& failed) {
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      io_uring_submit_and_get_events(&ring);
      io_uring_cqe* completion = nullptr;
      unsigned head = 0, seen = 0;
      io_uring_for_each_cqe(&ring, head, completion) {
        ++seen;
        failed(static_cast<std::size_t>(io_uring_cqe_get_data64(completion)), completion->res);
      }
      io_uring_cq_advance(&ring, seen);
      if (io_uring_sq_ready(&ring) == 0) return 0;
    }
    return io_uring_sq_ready(&ring);
  }
};

FanOut::FanOut(bool use_ring) : use_ring_(use_ring) {}
FanOut::~FanOut() = default;
bool FanOut::ringing() const { return ring_ != nullptr && ring_->open; }

bool FanOut::room_for_a_batch() {
  try {
    if (!ring_) ring_ = std::make_unique<Ring>();
    batch_.reserve(kBatch);
    return true;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

bool FanOut::room_for_cipher(std::size_t plain) {
  const std::size_t wanted = cipher_.size() + plain + (plain / kRecord + 1) * kRecordMore;
  if (wanted <= cipher_.capacity()) return true;
  try {
    cipher_.reserve(std::max(wanted, 2 * cipher_.capacity()));
    return true;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

void FanOut::send(const sync::Frame& frame, std::span<sync::Wire* const> wires) {
  if (!use_ring_ || wires.size() < kWorthARing || !room_for_a_batch() || !ringing()) {
    for (sync::Wire* wire : wires) wire->send(frame);
    return;
  }
  for (sync::Wire* wire : wires) {
    Gate* const gate = ringing() ? static_cast<GateWire*>(wire)->idle_gate() : nullptr;
    if (gate == nullptr) {
      wire->send(frame);
      continue;
    }
    // Only gathered here: a walk over cold gates that does nothing else lets the processor fetch
    // several at once.
    batch_.push_back({wire, gate, 0, 0});
    if (batch_.size() == kBatch) send_batch(frame);
  }
  send_batch(frame);
}

std::string_view FanOut::bytes_of(const Try& one, const sync::Frame& frame) const {
  if (one.cipher_size == 0) return *frame;
  return {cipher_.data() + one.cipher_begin, one.cipher_size};
}

void FanOut::send_batch(const sync::Frame& frame) {
  for (std::size_t begin = 0; begin < batch_.size();) {
    if (!ringing()) {  // it was lost with the part before
      batch_[begin++].wire->send(frame);
      continue;
    }
    const std::size_t end = encrypt(frame, begin);
    submit(frame, begin, end);
    begin = end;
  }
  batch_.clear();
}

std::size_t FanOut::encrypt(const sync::Frame& frame, std::size_t begin) {
  std::size_t end = begin;
  for (; end < batch_.size() && cipher_.size() < kCipherAtOnce; ++end) {
    Try& one = batch_[end];
    if (!one.gate->secure()) continue;
    if (!room_for_cipher(frame->size())) {
      if (end > begin) break;  // what is there already goes first
      one.gate = nullptr;
      one.wire->send(frame);  // with what memory its own session finds
      continue;
    }
    one.cipher_begin = cipher_.size();
    if (one.gate->encrypt(frame, cipher_)) {
      one.cipher_size = cipher_.size() - one.cipher_begin;
    } else {
      one.gate = nullptr;
    }
  }
  return end;
}

void FanOut::submit(const sync::Frame& frame, std::size_t begin, std::size_t end) {
  // Only now: while it grew, the ciphertext may have moved.
  for (std::size_t i = begin; i < end; ++i)
    if (batch_[i].gate != nullptr)
      ring_->add(batch_[i].gate->descriptor(), bytes_of(batch_[i], frame), i);
  const auto told = [&](std::size_t number, int result) {
    const Try& one = batch_.at(number);
    if (one.cipher_size == 0) return one.gate->sent_outside(frame, result);
    one.gate->cipher_sent_outside(bytes_of(one, frame), result);
  };
  unsigned left = ring_->submit(told);
  if (left > 0) {
    ring_.reset();
    if (++rings_lost_ == kRings) use_ring_ = false;
    for (std::size_t i = end; left > 0;) {
      const Try& one = batch_[--i];
      if (one.gate == nullptr) continue;
      --left;
      if (one.cipher_size == 0) {
        one.wire->send(frame);
      } else {
        told(i, -EAGAIN);
      }
    }
  }
  cipher_.clear();
}

#else

struct FanOut::Ring {};

FanOut::FanOut(bool use_ring) : use_ring_(use_ring) {}
FanOut::~FanOut() = default;
bool FanOut::ringing() const { return false; }
void FanOut::send_batch(const sync::Frame&) {}
bool FanOut::room_for_a_batch() { return false; }
bool FanOut::room_for_cipher(std::size_t) { return false; }

void FanOut::send(const sync::Frame& frame, std::span<sync::Wire* const> wires) {
  for (sync::Wire* wire : wires) wire->send(frame);
}

#endif

}  // namespace nameplate::net
