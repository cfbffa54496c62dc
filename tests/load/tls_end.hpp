// The client's end of TLS on a non-blocking descriptor: OpenSSL and nothing around it, so that
// thousands of them cost the swarm little.
//
// The server must prove itself by the one certificate the swarm was given, for 127.0.0.1.
#pragma once

#include <openssl/ssl.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace nameplate::tests {

class TlsEnd;

// What all connections of a swarm share.
class TlsTrust {
 public:
  // Throws std::runtime_error when the file holds no certificate.
  explicit TlsTrust(const std::string& certificate);
  [[nodiscard]] SSL_CTX* context() const { return context_.get(); }

 private:
  struct Free {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  };
  std::unique_ptr<SSL_CTX, Free> context_;
};

class TlsEnd {
 public:
  // Begins on a connecting descriptor; the handshake goes on with `read` and `write`. With the
  // ticket of an earlier connection, if there is one and `afresh` is not set.
  void begin(const TlsTrust& trust, int fd, bool afresh);
  void end();
  [[nodiscard]] bool begun() const { return ssl_ != nullptr; }
  [[nodiscard]] bool resumed() const { return ssl_ && SSL_session_reused(ssl_.get()) == 1; }

  // What a recv brought, all of it: `read` until it says EAGAIN before the bytes go. So a phone
  // that is sent one record costs one recv, as without TLS.
  void feed(std::string_view cipher) { fed_ = cipher; }
  // As recv and send: bytes; 0 = the peer ended; -1 with errno EAGAIN = later, else broken. Throws
  // std::runtime_error when the server's certificate is not the one that is trusted.
  std::ptrdiff_t read(char* to, std::size_t room);
  std::ptrdiff_t write(const char* bytes, std::size_t size);

 private:
  friend class TlsTrust;
  struct FreeSsl {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
  };
  struct FreeSession {
    void operator()(SSL_SESSION* session) const { SSL_SESSION_free(session); }
  };
  [[nodiscard]] std::ptrdiff_t outcome(int result) const;
  static int read_fed(BIO* bio, char* to, int room);

  std::string_view fed_;
  std::unique_ptr<SSL, FreeSsl> ssl_;
  std::unique_ptr<SSL_SESSION, FreeSession> ticket_;
};

}  // namespace nameplate::tests
