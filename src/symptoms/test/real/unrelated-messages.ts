/** Messages of public issues about other programs, which share their words with messages of these connections. Each with the issue where it was read. */
export const unrelatedMessages: Readonly<Record<string, string>> = {
  'docker/for-win#6241':
    'Error response from daemon: Get https://registry-1.docker.io/v2/: dial tcp: lookup registry-1.docker.io on 192.168.65.1:53: no such host',
  'docker/for-mac#2152':
    'Error response from daemon: Get https://registry-1.docker.io/v2/: dial tcp: lookup registry-1.docker.io on 192.168.65.1:53: read udp 192.168.65.2:45941->192.168.65.1:53: i/o timeout',
  'docker/for-win#4437':
    'docker.exe: error pulling image configuration: Get https://registry-1.docker.io/v2/library/hello-world/blobs/sha256:fce289e99eb9: dial tcp: lookup registry-1.docker.io on 192.168.65.1:53: no such host.',
  'Dataman-Cloud/crane#646':
    'ERROR: Get https://catalog.example.net/v1/_ping: dial tcp: lookup catalog.example.net on 100.100.2.136:53: no such host',
  'kalabox/kalabox-app-pantheon#44':
    'Error while pulling image: Get https://index.docker.io/v1/repositories/kalabox/data/images: dial tcp: lookup index.docker.io: no such host',
  'cert-manager/cert-manager#7332':
    'message: \'Failed to register ACME account: Get "https://ca.example.net":\n      tls: failed to verify certificate: x509: certificate signed by unknown authority\'',
  'caddyserver/certmagic#151':
    'Renew: [example.net] creating new order: provisioning client: performing request: Get "https://acme-v02.api.letsencrypt.org/directory": x509: certificate signed by unknown authority (ca=https://acme-v02.api.letsencrypt.org/directory)',
  'cert-manager/cert-manager#4291':
    'E0802 20:48:54.873355 1 setup.go:34] cert-manager/venafi "msg"="Failed to setup Venafi issuer" "error"="error pinging Venafi API: Get \\"https://tpp.example.net/vedsdk/\\": x509: certificate signed by unknown authority"',
  'pgadmin-org/pgadmin4#4837':
    'Unable to connect to server:\n\ncould not connect to server: Connection refused\nIs the server running on host "173.18.0.3" and accepting\nTCP/IP connections on port 5432?',
  'utronframework/todo#1': 'dial tcp [::1]:5432: connectex: No connection could be made because the target machine actively refused it',
  'brianc/node-postgres#2222':
    "Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (net.js:1142:16) {\n  errno: -111,\n  code: 'ECONNREFUSED' }",
  'zalando/postgres-operator#702': 'could not connect to PostgreSQL database: dial tcp 127.0.0.1:5432: connect: connection refused',
  'reportportal/reportportal#1650':
    'org.postgresql.util.PSQLException: Connection to postgres:5432 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.',
  'argoproj/argo-cd#10023':
    'FATA[0020] rpc error: code = InvalidArgument desc = application spec for blue-green is invalid: InvalidSpecError: repository not accessible: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing dial tcp 172.20.86.254:8081: i/o timeout"',
  'argoproj/argo-cd#6048':
    'rpc error: code = Unknown desc = Manifest generation error (cached): `helm repo add stable https://charts.helm.sh/stable` failed exit status 1: Error: looks like "https://charts.helm.sh/stable" is not a valid chart repository or cannot be reached: Get "https://charts.helm.sh/stable/index.yaml": x509: certificate signed by unknown authority',
  'argoproj/argo-cd#703':
    'Unable to load data: Get https://scm.intra/argocd/test/info/refs?service=git-upload-pack: x509: certificate signed by unknown authority',
  'argoproj/argo-cd#13222':
    'finished unary call with code Unknown" error="error testing repository connectivity: Get \\"https://github.com/example.git/info/refs?service=git-upload-pack\\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)" grpc.code=Unknown',
  'argoproj/argo-cd#9478':
    '3 Unhealthy: Liveness probe failed: Get "http://10.0.52.226:8084/healthz?full=true": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
  'prometheus/node_exporter#1717': 'Get http://192.168.2.133:41100/metrics: context deadline exceeded',
  'prometheus/haproxy_exporter#60': 'http://exporter.example.net:9101/metrics DOWN\talias="haproxy"\t5.335s ago\tcontext deadline exceeded',
  'dapr/dapr#3462':
    'level=fatal \nmsg="failed to start internal gRPC server: error from authenticator CreateSignedWorkloadCert: error from sentry SignCertificate: rpc error: code = Unavailable desc = connection error: desc = \\"transport: authentication handshake failed: tls: first record does not look like a TLS handshake\\""',
  'dapr/dapr#7727':
    'level=error msg="Sidecar injector failed to inject for app \'\'. Error: error from sentry SignCertificate: rpc error: code = Unavailable desc = connection error: desc = \\"transport: authentication handshake failed: remote error: tls: unrecognized name\\""',
  'higress-group/higress#2256':
    '2025-05-15T20:12:40.683480Z warning envoy config external/envoy/source/extensions/config_subscription/grpc/grpc_stream.h:190 StreamAggregatedResources gRPC config stream to xds-grpc closed since 20246s ago: 14, connection error: desc = "transport: authentication handshake failed: tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of \\"crypto/rsa: verification error\\" while trying to verify candidate authority certificate \\"Root CA\\")"',
  'gravitl/netmaker-helm#3':
    '2021/11/21 02:56:28 Failed to authenticate: rpc error: code = Unauthenticated desc = Something went wrong with Auto Login: rpc error: code = Unavailable desc = connection error: desc = "transport: authentication handshake failed: x509: certificate is valid for d52e44585bde0f3f.traefik.default, not grpc.netmaker.example.net"',
  'gruntwork-io/terragrunt#794':
    'Error installing provider "aws": read tcp 10.0.0.4:51514->52.216.8.3:443: read: connection reset by peer.',
  'Mongey/terraform-provider-kafka#142':
    'Get "https://github.com/Mongey/terraform-provider-kafka/releases/download/v0.4.2/SHA256SUMS": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
  'hashicorp/terraform#23833':
    'Could not download module "service_accounts" (../../../main.tf:6) source code from "https://api.github.com/repos/terraform-google-modules/tarball/v2.0.2": Error opening a gzip reader for /tmp/getter826662469/archive: EOF.',
  'Azure/aztfexport#629':
    'Error while installing hashicorp/azurerm v4.24.0: could not query provider registry for registry.terraform.io/hashicorp/azurerm: the request failed after 2 attempts, please try again later: Get "https://registry.terraform.io/v1/providers/hashicorp/azurerm/4.24.0/download/windows/amd64": EOF',
  'hashicorp/terraform#8011':
    '* cloudflare_record.sql_redis_sessions_internal: unexpected EOF\n2016/08/05 13:37:45 [DEBUG] vertex provider.aws.main (close), got dep: aws_autoscaling_group.ftp_sftp',
  'istio/istio#34920':
    'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: TLS error: 268435581:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED',
  'envoyproxy/envoy#17484': 'curl: (35) OpenSSL SSL_connect: Connection reset by peer in connection to app.example.net:443',
  'istio/old_issues_repo#128':
    'external/envoy/source/common/upstream/cds_subscription.cc:65] cds: fetch failure: Failed to load certificate',
  'nsqio/nsq#810':
    'UPSTREAM_ERROR: Failed to query any nsqd: Get http://host-1:4151/stats?format=json: dial tcp: lookup host-1 on 8.8.8.8:53: no such host',
};
