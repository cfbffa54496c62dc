#include "tests/load/tls_end.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <cerrno>
#include <stdexcept>

namespace nameplate::tests {

TlsTrust::TlsTrust(const std::string& certificate) : context_(SSL_CTX_new(TLS_client_method())) {
  SSL_CTX* context = context_.get();
  if (context == nullptr ||
      SSL_CTX_load_verify_locations(context, certificate.c_str(), nullptr) != 1)
    throw std::runtime_error("no certificate in " + certificate);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_options(context, SSL_OP_IGNORE_UNEXPECTED_EOF);
  SSL_CTX_set_read_ahead(context, 1);  // a record's head and body at one go
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
  SSL_CTX_sess_set_new_cb(context, [](SSL* ssl, SSL_SESSION* ticket) {
    static_cast<TlsEnd*>(SSL_get_app_data(ssl))->ticket_.reset(ticket);
    return 1;  // ours now
  });
}

int TlsEnd::read_fed(BIO* bio, char* to, int room) {
  auto& fed = static_cast<TlsEnd*>(BIO_get_data(bio))->fed_;
  BIO_clear_retry_flags(bio);
  if (fed.empty()) {
    BIO_set_retry_read(bio);
    return -1;
  }
  const auto count = fed.copy(to, static_cast<std::size_t>(room));
  fed.remove_prefix(count);
  return static_cast<int>(count);
}

void TlsEnd::begin(const TlsTrust& trust, int fd, bool afresh) {
  static BIO_METHOD* const fed = [] {
    BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "fed");
    BIO_meth_set_read(made, read_fed);
    BIO_meth_set_ctrl(made, [](BIO*, int, long, void*) { return 0L; });
    return made;
  }();
  if (afresh) ticket_.reset();
  fed_ = {};
  ssl_.reset(SSL_new(trust.context()));
  BIO* const in = BIO_new(fed);
  BIO* const out = BIO_new_socket(fd, BIO_NOCLOSE);
  if (!ssl_ || in == nullptr || out == nullptr ||
      X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl_.get()), "127.0.0.1") != 1)
    throw std::runtime_error("OpenSSL has no room for a session");
  BIO_set_data(in, this);
  BIO_set_init(in, 1);
  SSL_set_bio(ssl_.get(), in, out);
  SSL_set_app_data(ssl_.get(), this);
  SSL_set_connect_state(ssl_.get());
  if (ticket_) SSL_set_session(ssl_.get(), ticket_.get());
}

void TlsEnd::end() {
  // OpenSSL spoils the ticket of a session that ends without a goodbye; a cut phone keeps its own.
  if (ssl_) SSL_set_shutdown(ssl_.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
  ssl_.reset();
}

std::ptrdiff_t TlsEnd::outcome(int result) const {
  if (result > 0) return result;
  const int why = SSL_get_error(ssl_.get(), result);
  if (why == SSL_ERROR_ZERO_RETURN) return 0;
  if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE) {
    errno = EAGAIN;
    return -1;
  }
  if (const auto fault = SSL_get_verify_result(ssl_.get()); fault != X509_V_OK)
    throw std::runtime_error(std::string("the server's certificate: ") +
                             X509_verify_cert_error_string(fault));
  // Before the connection is open the first write fails so; edge-triggered events come when it is.
  if (why == SSL_ERROR_SYSCALL && (errno == ENOTCONN || errno == EINPROGRESS)) return -1;
  errno = ECONNRESET;
  return -1;
}

std::ptrdiff_t TlsEnd::read(char* to, std::size_t room) {
  ERR_clear_error();
  return outcome(SSL_read(ssl_.get(), to, static_cast<int>(room)));
}

std::ptrdiff_t TlsEnd::write(const char* bytes, std::size_t size) {
  ERR_clear_error();
  return outcome(SSL_write(ssl_.get(), bytes, static_cast<int>(size)));
}

}  // namespace nameplate::tests
