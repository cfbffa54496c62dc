#include "server/net/tls.hpp"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509err.h>

#include <ctime>
#include <stdexcept>

namespace nameplate::net {
namespace {

std::string last_openssl_error() {
  char text[256] = "unknown";
  const auto code = ERR_get_error();
  if (code != 0) ERR_error_string_n(code, text, sizeof text);
  ERR_clear_error();
  return text;
}

// Called by OpenSSL, through which no exception may pass.
int arena_write(BIO*, const char* bytes, int count) {
  try {
    tls_arena().append(bytes, static_cast<std::size_t>(count));
  } catch (const std::bad_alloc&) {
    ERR_raise(ERR_LIB_BIO, ERR_R_MALLOC_FAILURE);  // as OpenSSL says it of its own
    return -1;
  }
  return count;
}
long arena_ctrl(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }
int arena_create(BIO* bio) {
  BIO_set_init(bio, 1);
  return 1;
}

BIO_METHOD* arena_method() {
  static BIO_METHOD* method = [] {
    BIO_METHOD* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "arena");
    BIO_meth_set_write(made, arena_write);
    BIO_meth_set_ctrl(made, arena_ctrl);
    BIO_meth_set_create(made, arena_create);
    return made;
  }();
  return method;
}

SSL_CTX* load(const std::string& certificate, const std::string& key) {
  SSL_CTX* context = SSL_CTX_new(TLS_server_method());
  if (context == nullptr) throw std::runtime_error("OpenSSL: " + last_openssl_error());
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                   SSL_OP_NO_COMPRESSION | SSL_OP_PRIORITIZE_CHACHA |
                                   SSL_OP_IGNORE_UNEXPECTED_EOF);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_num_tickets(context, 1);
  static const unsigned char kContext[] = "nameplate";
  SSL_CTX_set_session_id_context(context, kContext, sizeof kContext - 1);
  std::string fault;
  if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1) {
    fault = "cannot read the certificate " + certificate;
  } else if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1) {
    fault = ERR_GET_REASON(ERR_peek_error()) == X509_R_KEY_VALUES_MISMATCH
                ? "the key " + key + " does not belong to the certificate " + certificate
                : "cannot read the key " + key;
  }
  if (!fault.empty()) {
    SSL_CTX_free(context);
    throw std::runtime_error(fault + " (" + last_openssl_error() + ")");
  }
  return context;
}

}  // namespace

std::string& tls_arena() {
  static thread_local std::string arena;
  return arena;
}

bool tls_starved() noexcept {
  bool starved = false;
  // Whoever was called in between adds its own error to the one below: all are looked at.
  while (const auto code = ERR_get_error())
    starved = starved || ERR_GET_REASON(code) == ERR_R_MALLOC_FAILURE;
  return starved;
}

TlsContext::TlsContext(std::string certificate_path, std::string key_path)
    : certificate_path_(std::move(certificate_path)),
      key_path_(std::move(key_path)),
      context_(load(certificate_path_, key_path_)) {}

TlsContext::~TlsContext() { SSL_CTX_free(context_); }

void TlsContext::reload() {
  SSL_CTX* fresh = load(certificate_path_, key_path_);
  SSL_CTX_free(context_);  // sessions hold their own reference
  context_ = fresh;
}

SslPtr TlsContext::session(int descriptor) const {
  SslPtr ssl(SSL_new(context_));
  BIO* const in = BIO_new_socket(descriptor, BIO_NOCLOSE);
  BIO* const out = BIO_new(arena_method());
  if (!ssl || in == nullptr || out == nullptr) {
    BIO_free(in);
    BIO_free(out);
    ERR_clear_error();
    return nullptr;
  }
  SSL_set_bio(ssl.get(), in, out);
  SSL_set_accept_state(ssl.get());
  return ssl;
}

std::int64_t TlsContext::not_after() const {
  const X509* certificate = SSL_CTX_get0_certificate(context_);
  std::tm parts{};
  if (certificate == nullptr || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts) != 1)
    return 0;
  return timegm(&parts);
}

}  // namespace nameplate::net
