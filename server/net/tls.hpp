// TLS by OpenSSL, as much of it as a stream over a descriptor needs.
//
// Apart, so that only this file and the gate know OpenSSL. Ciphertext is appended to one arena per
// thread and leaves with the gate's own sends; it never writes to a socket by itself.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace nameplate::net {

struct SslDeleter {
  void operator()(SSL* ssl) const { SSL_free(ssl); }
};
using SslPtr = std::unique_ptr<SSL, SslDeleter>;

// A certificate with its key, TLS 1.2 or later, forward secrecy only.
class TlsContext {
 public:
  // Throws std::runtime_error with a sentence naming the file at fault.
  TlsContext(std::string certificate_path, std::string key_path);
  ~TlsContext();
  TlsContext(const TlsContext&) = delete;
  TlsContext& operator=(const TlsContext&) = delete;

  // Reads the files again, for connections from now on. On a fault the old certificate stays in use
  // and the fault is thrown.
  void reload();
  // A server session reading from `descriptor`, which must be non-blocking. Null when memory is
  // short.
  [[nodiscard]] SslPtr session(int descriptor) const;
  // When the certificate ends, in seconds since 1970; 0 = cannot be read.
  [[nodiscard]] std::int64_t not_after() const;

 private:
  std::string certificate_path_, key_path_;
  SSL_CTX* context_ = nullptr;
};

// Whether OpenSSL's last call of this thread failed for want of memory, as its errors say; they are
// gone afterwards, so SSL_get_error is asked before. OpenSSL does not always say: in a handshake it
// may speak of an internal error.
bool tls_starved() noexcept;

// Where this thread's sessions put ciphertext. The gate empties it after every OpenSSL call.
std::string& tls_arena();

}  // namespace nameplate::net
