// HTTP against a real listener: keep-alive, bounds, slow clients, many clients, descriptors.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <filesystem>

#include "tests/net/harness.hpp"

namespace nameplate::net::testing {
namespace {

using namespace std::chrono_literals;

HttpResponse text_response(std::string body) {
  HttpResponse response;
  response.content_type = "text/plain";
  response.body = std::make_shared<const std::string>(std::move(body));
  return response;
}

class Http : public ::testing::Test {
 protected:
  Server server;
  void SetUp() override {
    server.on_request = [](const HttpRequest& request, const Respond& respond) {
      respond(text_response(request.method + " " + request.path + " " + request.query + " " +
                            request.body));
    };
  }
  std::string ask(const std::string& request) {
    Client client(server.port());
    client.write(request);
    return client.read_to_end();
  }
};

TEST_F(Http, AnswersRequestsOnOneConnectionInOrder) {
  Client client(server.port());
  client.write(
      "GET /a?x=1 HTTP/1.1\r\nHost: h\r\n\r\nPOST /b HTTP/1.1\r\nHost: h\r\nContent-Length: "
      "4\r\n\r\nbody");
  const std::string first = client.read_until("GET /a x=1 ");
  EXPECT_TRUE(first.starts_with("HTTP/1.1 200 OK\r\n")) << first;
  const std::string second = client.read_until("POST /b  body");
  EXPECT_NE(second.find("HTTP/1.1 200 OK"), std::string::npos) << second;
}

TEST_F(Http, ClosesWhenAskedTo) {
  const std::string answer = ask("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("Connection: close\r\n"), std::string::npos) << answer;
}

TEST_F(Http, AnswersHeadWithoutABody) {
  const std::string answer = ask("HEAD /abc HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("Content-Length: 11\r\n"), std::string::npos) << answer;
  EXPECT_TRUE(answer.ends_with("\r\n\r\n")) << answer;
}

TEST_F(Http, TellsAnExpectingClientToGoOn) {
  Client client(server.port());
  client.write("POST /b HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.write("ok");
  EXPECT_NE(client.read_until("POST /b  ok").find("200 OK"), std::string::npos);
}

TEST_F(Http, AnswersLaterWhenTheHandlerDoes) {
  Respond later;
  server.on_request = [&](const HttpRequest&, const Respond& respond) { later = respond; };
  Client client(server.port());
  client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(server.eventually([&] { return later != nullptr; }));
  server.run([&] {
    later(text_response("at last"));
    later(text_response("twice"));  // ignored
    later = nullptr;
  });
  EXPECT_NE(client.read_until("at last").find("200 OK"), std::string::npos);
  server.on_request = [](const HttpRequest&, const Respond& respond) {
    respond(text_response("next"));
  };
  client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.read_until("next").find("twice"), std::string::npos);
}

TEST_F(Http, ToleratesAnAnswerToAClientThatLeft) {
  Respond later;
  server.on_request = [&](const HttpRequest&, const Respond& respond) { later = respond; };
  {
    Client client(server.port());
    client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    ASSERT_TRUE(server.eventually([&] { return later != nullptr; }));
  }
  server.run([&] { std::exchange(later, nullptr)(text_response("nobody")); });
  EXPECT_TRUE(server.eventually([&] { return server.listener().counters().connections == 0; }));
}

TEST_F(Http, SendsALargeBodyWhole) {
  const std::string body(5'000'000, 'x');
  server.on_request = [&](const HttpRequest&, const Respond& respond) {
    respond(text_response(body));
  };
  const std::string answer = ask("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(answer.ends_with(body));
}

TEST_F(Http, RefusesWhatIsNotHttp) {
  EXPECT_TRUE(ask("\x16\x03\x01\x02 nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
  EXPECT_TRUE(ask("GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400 ")) << "no Host";
  EXPECT_TRUE(ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: "
                  "chunked\r\n\r\n0\r\n\r\n")
                  .starts_with("HTTP/1.1 400 "));
  EXPECT_EQ(server.counters().bad_requests, 2U)
      << "the one without a host is HTTP, but not ours to serve";
}

TEST_F(Http, RefusesHeadersBeyondTheirBound) {
  EXPECT_TRUE(ask("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(9000, 'x') + "\r\n\r\n")
                  .starts_with("HTTP/1.1 431 "));
}

TEST_F(Http, RefusesABodyBeyondItsBound) {
  EXPECT_TRUE(ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1048577\r\n\r\n")
                  .starts_with("HTTP/1.1 413 "));
}

TEST_F(Http, EndsHeadersThatComeByDrops) {
  Client client(server.port());
  const auto began = std::chrono::steady_clock::now();
  const std::string head =
      "GET / HTTP/1.1\r\nHost: h\r\nX: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy";
  for (const char c : head) {
    if (!client.write({&c, 1})) break;
    std::this_thread::sleep_for(20ms);
  }
  EXPECT_TRUE(client.ended());
  EXPECT_LT(std::chrono::steady_clock::now() - began, 4s);
  EXPECT_TRUE(server.eventually([&] { return server.listener().counters().connections == 0; }));
}

TEST_F(Http, EndsABodyThatNeverComes) {
  Client client(server.port());
  client.write("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_TRUE(client.ended());
}

TEST_F(Http, EndsASilentConnectionAndAnIdleOne) {
  Client silent(server.port());
  Client idle(server.port());
  idle.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(silent.ended());
  EXPECT_TRUE(idle.ended());
}

TEST_F(Http, WaitsForNobodyWhoDoesNotReadItsAnswer) {
  server.on_request = [&](const HttpRequest&, const Respond& respond) {
    // NOLINTNEXTLINE(bugprone-string-constructor): more than any socket holds
    respond(text_response(std::string(20'000'000, 'x')));
  };
  Client client(server.port());
  client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(server.eventually([&] { return server.listener().counters().connections == 1; }));
  EXPECT_TRUE(server.eventually([&] { return server.listener().counters().connections == 0; }));
}

TEST(Crowd, ASilentOneGivesWayToANewOne) {
  Limits limits = quick_limits();
  limits.waiting_connections = 50;
  limits.silent_ms = 0;
  limits.header_ms = 60'000;
  Server server(limits);
  std::vector<std::unique_ptr<Client>> silent;
  for (int i = 0; i < 200; ++i) silent.push_back(std::make_unique<Client>(server.port()));
  for (int i = 0; i < 30; ++i) {
    Client honest(server.port());
    ASSERT_TRUE(honest.upgrade()) << i;
  }
  EXPECT_GE(server.counters().gave_way, 150U);
  EXPECT_TRUE(silent.front()->ended());
}

TEST(Crowd, APeerNeverGivesWay) {
  Limits limits = quick_limits();
  limits.waiting_connections = 5;
  limits.silent_ms = 0;
  limits.header_ms = 60'000;
  Server server(limits);
  Client peer(server.port());
  ASSERT_TRUE(peer.upgrade());
  std::vector<std::unique_ptr<Client>> silent;
  for (int i = 0; i < 50; ++i) silent.push_back(std::make_unique<Client>(server.port()));
  peer.write(binary_message("here"));
  EXPECT_EQ(peer.read_frame()->payload, "here");
}

// After a cut the whole chamber connects within the same moment: those who came first must not make
// room for those who came last, only because we have not got round to reading their requests.
TEST(Crowd, WhoCameAMomentAgoDoesNotGiveWay) {
  Limits limits = quick_limits();
  limits.waiting_connections = 5;
  limits.header_ms = limits.silent_ms = limits.request_ms = 60'000;
  Server server(limits);
  std::vector<std::unique_ptr<Client>> chamber;
  for (int i = 0; i < 50; ++i) chamber.push_back(std::make_unique<Client>(server.port()));
  ASSERT_TRUE(server.eventually([&] { return server.listener().counters().accepted == 50; }));
  for (const auto& each : chamber) EXPECT_TRUE(each->upgrade());
  EXPECT_EQ(server.counters().gave_way, 0U);
}

// Dribbling keeps nobody's place: what is not a whole request after a while is as good as silence.
TEST(Crowd, WhoseRequestNeverEndsGivesWay) {
  Limits limits = quick_limits();
  limits.waiting_connections = 5;
  limits.header_ms = limits.silent_ms = 60'000;
  limits.request_ms = 0;
  Server server(limits);
  std::vector<std::unique_ptr<Client>> dribbling;
  for (int i = 0; i < 5; ++i) {
    dribbling.push_back(std::make_unique<Client>(server.port()));
    dribbling.back()->write("GET /");
  }
  for (int turn = 0; turn < 2; ++turn) server.run([] {});  // what came has been read
  Client honest(server.port());
  EXPECT_TRUE(honest.upgrade());
  EXPECT_TRUE(dribbling.front()->ended());
  EXPECT_EQ(server.counters().gave_way, 1U);
}

// Whoever is being answered, however many and however slowly, does not shield those who say
// nothing.
TEST(Crowd, TheSilentGiveWayBehindManyWhoAreBusy) {
  Limits limits = quick_limits();
  limits.waiting_connections = 100;
  limits.silent_ms = 0;
  limits.header_ms = limits.idle_ms = 60'000;
  std::vector<Respond> unanswered;
  Server server(limits);
  server.on_request = [&](const HttpRequest&, const Respond& respond) {
    unanswered.push_back(respond);
  };
  std::vector<std::unique_ptr<Client>> busy;
  for (int i = 0; i < 80; ++i) {
    busy.push_back(std::make_unique<Client>(server.port()));
    busy.back()->write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  }
  ASSERT_TRUE(server.eventually([&] { return unanswered.size() == 80; }));
  std::vector<std::unique_ptr<Client>> silent;
  for (int i = 0; i < 40; ++i) silent.push_back(std::make_unique<Client>(server.port()));
  ASSERT_TRUE(server.eventually([&] { return server.listener().counters().accepted == 120; }));
  EXPECT_EQ(server.counters().gave_way, 20U);
  EXPECT_TRUE(silent.front()->ended());
  server.run([&] { unanswered.clear(); });
}

// Who asks again and again waits anew each time: old age alone makes nobody the first to go.
TEST(Crowd, WhoAskedLastGivesWayLast) {
  Limits limits = quick_limits();
  limits.waiting_connections = 2;
  limits.silent_ms = 0;
  limits.header_ms = limits.idle_ms = 60'000;
  Server server(limits);
  Client asking(server.port());
  Client silent(server.port());
  ASSERT_TRUE(server.eventually([&] { return server.listener().counters().accepted == 2; }));
  asking.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_NE(asking.read_until("\r\n\r\n"), "");
  Client third(server.port());
  EXPECT_TRUE(silent.ended());
  asking.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_NE(asking.read_until("\r\n\r\n"), "");
}

TEST(Crowd, BeyondTheLimitOfAllConnectionsANewOneIsClosed) {
  Limits limits = quick_limits();
  limits.connections = 10;
  Server server(limits);
  std::vector<std::unique_ptr<Client>> peers;
  for (int i = 0; i < 10; ++i) {
    peers.push_back(std::make_unique<Client>(server.port()));
    ASSERT_TRUE(peers.back()->upgrade());
  }
  Client late(server.port());
  EXPECT_FALSE(late.upgrade());
  EXPECT_EQ(server.counters().refused_full, 1U);
}

TEST(Descriptors, RunningOutOfThemStopsNobodyForLong) {
  Server server;
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 10; ++i) clients.push_back(std::make_unique<Client>(server.port()));
  ASSERT_TRUE(server.eventually([&] { return server.listener().counters().accepted == 10; }));
  // The client's own socket comes first; the server then finds none left.
  const int spare = ::socket(AF_INET, SOCK_STREAM, 0);
  rlimit tight = before;
  tight.rlim_cur = static_cast<rlim_t>(spare) + 1;
  ::close(spare);
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &tight), 0);
  clients.push_back(std::make_unique<Client>(server.port()));
  EXPECT_TRUE(
      server.eventually([&] { return server.listener().counters().out_of_descriptors > 0; }));
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_TRUE(clients.back()->ended()) << "turned away, not left hanging";
  Client after(server.port());
  EXPECT_TRUE(after.upgrade());
}

TEST(Listening, SaysWhichPortIsInUse) {
  Server server;
  asio::io_context io;
  Service service;
  service.http = &server;
  try {
    Listener second(io, "127.0.0.1", server.port(), nullptr, Limits{}, service);
    FAIL() << "two listeners on one port";
  } catch (const CannotListen& fault) {
    EXPECT_NE(std::string(fault.what()).find("port " + std::to_string(server.port())),
              std::string::npos);
    EXPECT_NE(std::string(fault.what()).find("in use"), std::string::npos);
  }
}

class Tls : public ::testing::Test {
 protected:
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("nameplate-tls-" + std::to_string(::getpid()));
  ~Tls() override { std::filesystem::remove_all(folder); }
};

TEST_F(Tls, SpeaksOnlyModernVersions) {
  const Certificate certificate = make_certificate(folder, "first");
  Server server(quick_limits(), &certificate);
  Client client(server.port(), true);
  EXPECT_EQ(client.tls_version(), "TLSv1.3");
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_security_level(context, 0);
  SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
  SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION);
  Client old(server.port());
  SSL* ssl = SSL_new(context);
  SSL_set_fd(ssl, old.descriptor());
  EXPECT_NE(SSL_connect(ssl), 1);
  SSL_free(ssl);
  SSL_CTX_free(context);
  EXPECT_TRUE(server.eventually([&] { return server.listener().counters().tls_failed == 1; }));
}

TEST_F(Tls, TakesANewCertificateForNewConnections) {
  const Certificate certificate = make_certificate(folder, "first");
  Server server(quick_limits(), &certificate);
  Client before(server.port(), true);
  ASSERT_TRUE(before.upgrade());
  const Certificate renewed = make_certificate(folder, "second");
  std::filesystem::copy_file(renewed.cert_path, certificate.cert_path,
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_THROW(server.reload_certificate(), std::runtime_error) << "the key does not fit";
  std::filesystem::copy_file(renewed.key_path, certificate.key_path,
                             std::filesystem::copy_options::overwrite_existing);
  server.reload_certificate();
  Client after(server.port(), true);
  EXPECT_EQ(after.peer_name(), "second");
  before.write(binary_message("goes on"));
  EXPECT_EQ(before.read_frame()->payload, "goes on");
}

TEST_F(Tls, EndsAHandshakeThatNeverComes) {
  const Certificate certificate = make_certificate(folder, "first");
  Server server(quick_limits(), &certificate);
  Client silent(server.port());
  EXPECT_TRUE(silent.ended());
  Client plain(server.port());
  plain.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_TRUE(plain.ended());
}

TEST_F(Tls, NamesTheFileAtFault) {
  const Certificate certificate = make_certificate(folder, "first");
  const Certificate other = make_certificate(folder, "other");
  const auto fault = [](const std::string& cert, const std::string& key) -> std::string {
    try {
      TlsContext context(cert, key);
    } catch (const std::runtime_error& thrown) {
      return thrown.what();
    }
    return "";
  };
  EXPECT_EQ(fault(certificate.cert_path, certificate.key_path), "");
  EXPECT_NE(fault("/nowhere.pem", certificate.key_path).find("/nowhere.pem"), std::string::npos);
  EXPECT_NE(fault(certificate.cert_path, "/nowhere.pem").find("/nowhere.pem"), std::string::npos);
  EXPECT_NE(fault(certificate.cert_path, other.key_path).find("does not belong"),
            std::string::npos);
}

}  // namespace
}  // namespace nameplate::net::testing
