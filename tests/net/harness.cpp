#include "tests/net/harness.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <future>
#include <stdexcept>

namespace nameplate::net::testing {

using namespace std::chrono_literals;

namespace {
constexpr auto kPatience = 5s;
}  // namespace

Certificate make_certificate(const std::filesystem::path& folder, const std::string& name) {
  std::filesystem::create_directories(folder);
  Certificate made{folder / (name + ".cert.pem"), folder / (name + ".key.pem")};
  EVP_PKEY* key = EVP_EC_gen("P-256");
  X509* x509 = X509_new();
  ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
  X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
  X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
  X509_set_pubkey(x509, key);
  X509_NAME* subject = X509_get_subject_name(x509);
  X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
  X509_set_issuer_name(x509, subject);
  X509_sign(x509, key, EVP_sha256());
  FILE* file = fopen(made.cert_path.c_str(), "w");
  PEM_write_X509(file, x509);
  fclose(file);
  file = fopen(made.key_path.c_str(), "w");
  PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
  fclose(file);
  X509_free(x509);
  EVP_PKEY_free(key);
  return made;
}

const Certificate& test_certificate() {
  struct Kept {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("nameplate-net-" + std::to_string(::getpid()));
    Certificate certificate = make_certificate(folder, "first");
    ~Kept() {
      std::error_code ignored;
      std::filesystem::remove_all(folder, ignored);
    }
  };
  static const Kept kept;
  return kept.certificate;
}

Limits quick_limits() {
  Limits limits;
  limits.header_ms = 600;
  limits.idle_ms = 800;
  limits.message_ms = 600;
  limits.close_ms = 500;
  return limits;
}

Server::Server(Limits limits, const Certificate* certificate) : work_(asio::make_work_guard(io_)) {
  guard = [](const HttpRequest&) {
    sync::Seat seat;
    seat.seat = "public";
    return seat;
  };
  on_request = [](const HttpRequest&, const Respond& respond) {
    HttpResponse response;
    response.status = 404;
    respond(response);
  };
  if (certificate != nullptr) {
    tls_ = std::make_unique<TlsContext>(certificate->cert_path, certificate->key_path);
  }
  Service service;
  service.http = this;
  service.peers = this;
  service.guard = [this](const HttpRequest& request) { return guard(request); };
  service.steady_ms = [this] {
    if (stopped_ms) return *stopped_ms;
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
  };
  listener_ = std::make_unique<Listener>(io_, "127.0.0.1", std::uint16_t{0}, tls_.get(), limits,
                                         std::move(service));
  port_ = listener_->port();
  thread_ = std::thread([this] { io_.run(); });
}

Server::~Server() {
  run([this] { listener_->abandon_all(); });
  work_.reset();
  io_.stop();
  thread_.join();
  listener_.reset();
}

void Server::run(const std::function<void()>& act) {
  std::promise<void> ran;
  asio::post(io_, [&] {
    act();
    ran.set_value();
  });
  ran.get_future().wait();
}

Counters Server::counters() {
  Counters counted;
  run([&] { counted = listener_->counters(); });
  return counted;
}

void Server::reload_certificate() {
  std::exception_ptr fault;
  run([&] {
    try {
      tls_->reload();
    } catch (...) {
      fault = std::current_exception();
    }
  });
  if (fault) std::rethrow_exception(fault);
}

bool Server::eventually(const std::function<bool()>& done) {
  for (int i = 0; i < 500; ++i) {
    bool holds = false;
    run([&] { holds = done(); });
    if (holds) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

void Server::handle(HttpRequest request, Respond respond) {
  requests.push_back(request);
  on_request(request, respond);
}

sync::PeerId Server::opened(const sync::Seat& seat, sync::Wire& wire) {
  peers.push_back({seat, &wire, {}, 0});
  return peers.size();
}
void Server::received(sync::PeerId peer, std::string_view message) {
  peers.at(peer - 1).messages.emplace_back(message);
  for (int i = 0; echo && i < copies; ++i) peers[peer - 1].wire->send(server_frame(message));
}
void Server::closed(sync::PeerId peer) {
  peers.at(peer - 1).wire = nullptr;
  ++peers[peer - 1].closed;
}

namespace {

std::string header(std::uint8_t first, std::size_t size, bool masked) {
  std::string out(1, static_cast<char>(first));
  const int mask = masked ? 0x80 : 0;
  if (size < 126) {
    out += static_cast<char>(mask | static_cast<int>(size));
  } else if (size < 65536) {
    out += static_cast<char>(mask | 126);
    for (int shift = 8; shift >= 0; shift -= 8) out += static_cast<char>(size >> shift & 0xFF);
  } else {
    out += static_cast<char>(mask | 127);
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(size >> shift & 0xFF);
  }
  return out;
}

}  // namespace

sync::Frame server_frame(std::string_view payload) {
  return std::make_shared<const std::string>(header(0x82, payload.size(), false) +
                                             std::string(payload));
}

std::string client_frame(std::uint8_t first, std::string_view payload, bool masked) {
  std::string out = header(first, payload.size(), masked);
  static constexpr char kMask[4] = {0x11, 0x22, 0x33, 0x44};
  if (masked) out.append(kMask, 4);
  for (std::size_t i = 0; i < payload.size(); ++i) {
    out += masked ? static_cast<char>(payload[i] ^ kMask[i % 4]) : payload[i];
  }
  return out;
}

std::string upgrade_request(std::string_view more_headers, std::string_view path) {
  std::string request = "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n";
  request += "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n";
  request += "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  if (more_headers.find("Sec-WebSocket-Protocol") == std::string_view::npos) {
    request += "Sec-WebSocket-Protocol: nameplate.v1\r\n";
  }
  return request + std::string(more_headers) + "\r\n";
}

Client::Client(std::uint16_t port, bool tls) {
  descriptor_ = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("cannot connect");
  }
  wait_up_to(kPatience);
  const int on = 1;
  ::setsockopt(descriptor_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (!tls) return;
  context_ = SSL_CTX_new(TLS_client_method());
  ssl_ = SSL_new(context_);
  SSL_set_fd(ssl_, descriptor_);
  if (SSL_connect(ssl_) == 1) return;
  end();  // there will be no destructor
  throw std::runtime_error("TLS handshake failed");
}

Client::~Client() { end(); }

void Client::end() {
  if (ssl_ != nullptr) SSL_free(ssl_);
  if (context_ != nullptr) SSL_CTX_free(context_);
  ::close(descriptor_);
}

bool Client::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ssl_ != nullptr
                             ? SSL_write(ssl_, bytes.data(), static_cast<int>(bytes.size()))
                             : ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Client::wait_up_to(std::chrono::seconds patience) {
  const timeval most{patience.count(), 0};
  ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
}

std::string Client::read_some(std::size_t size) {
  if (!buffer_.empty()) {
    std::string out = buffer_.substr(0, size);
    buffer_.erase(0, out.size());
    return out;
  }
  std::string out(size, '\0');
  const ssize_t got = ssl_ != nullptr ? SSL_read(ssl_, out.data(), static_cast<int>(size))
                                      : ::recv(descriptor_, out.data(), size, 0);
  out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return out;
}

std::string Client::read_until(std::string_view text) {
  std::string all;
  for (;;) {
    const auto at = all.find(text);
    if (at != std::string::npos) {
      buffer_ = all.substr(at + text.size()) + buffer_;
      all.resize(at + text.size());
      return all;
    }
    const std::string more = read_some();
    if (more.empty()) return all;
    all += more;
  }
}

std::string Client::read_to_end() {
  std::string all;
  for (std::string more = read_some(); !more.empty(); more = read_some()) all += more;
  return all;
}

bool Client::ended() {
  const auto until = std::chrono::steady_clock::now() + kPatience;
  read_to_end();
  return std::chrono::steady_clock::now() < until;
}

int Client::Frame::close_code() const {
  if (!is_close() || payload.size() < 2) return 0;
  return static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
}

std::optional<Client::Frame> Client::read_frame() {
  std::string have;
  const auto need = [&](std::size_t size) {
    while (have.size() < size) {
      const std::string more = read_some(size - have.size());
      if (more.empty()) return false;
      have += more;
    }
    return true;
  };
  if (!need(2)) return std::nullopt;
  std::size_t size = static_cast<unsigned char>(have[1]) & 0x7F;
  const std::size_t extended = size == 126 ? 2 : size == 127 ? 8 : 0;
  if (!need(2 + extended)) return std::nullopt;
  if (extended > 0) {
    size = 0;
    for (std::size_t i = 0; i < extended; ++i)
      size = size << 8 | static_cast<unsigned char>(have[2 + i]);
  }
  const std::size_t start = 2 + extended;
  if (!need(start + size)) return std::nullopt;
  return Frame{static_cast<std::uint8_t>(have[0]), have.substr(start)};
}

bool Client::upgrade(std::string_view more_headers) {
  write(upgrade_request(more_headers));
  return read_until("\r\n\r\n").starts_with("HTTP/1.1 101 ");
}

int Client::close_code() {
  while (const auto frame = read_frame()) {
    if (frame->is_close()) return frame->close_code();
  }
  return 0;
}

std::string Client::tls_version() const { return ssl_ != nullptr ? SSL_get_version(ssl_) : ""; }

std::string Client::peer_name() const {
  X509* certificate = SSL_get1_peer_certificate(ssl_);
  char name[64] = "";
  X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
  X509_free(certificate);
  return name;
}

}  // namespace nameplate::net::testing
