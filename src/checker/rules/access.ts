import { consequence, minorBefore } from '../at-minor.ts';
import { removeItem, setPair } from '../edit/yaml-edit.ts';
import { edit, type Edit } from '../edit/edit.ts';
import { placeOfFlag } from '../read/flag.ts';
import type { SourceText } from '../read/source-text.ts';
import { get, itemsOf, pairOf, textOf, type Node, type SeqNode } from '../read/yaml-node.ts';
import { isOwnHost, isPlainPort, pathOfClient, remoteApiServices, serverOf, serversWithoutTls, usedClusters } from '../settings/clients.ts';
import { isScraper, scraperVerificationOf } from '../settings/cluster-network.ts';
import { dialled } from '../url.ts';
import { documentsOf, placeAt, type Cluster, type Hit, type Hits, type Rule } from './rule.ts';

const textsOf = (node: Node | undefined): readonly string[] => itemsOf(node).map((item) => textOf(item) ?? '');
/** The verbs that run commands through nodes/proxy (facts/kubelet#nodes_proxy_get_exec). */
const dangerous = ['get', 'create', '*'];

/** What lists nodes/proxy. `*` is every resource with its subresources, as RBAC compares them (`ResourceMatches` of kubernetes/kubernetes). */
const grants = ['nodes/proxy', '*/proxy', '*'];

/** Roles that people give the user of the API server, so that kubelets let it in: of Kubernetes itself, and of Kubernetes the Hard Way. */
const ofApiServer = /^system:kube(?:let-api-admin|-apiserver-to-kubelet)$/;

/** What is granted in its place. A role for every resource needs a list of those that it is for, which only its owner knows. */
function narrowed(document: Parameters<typeof placeAt>[0], resources: SeqNode, item: Node): readonly Edit[] {
  if (textOf(item) === '*') return [];
  const others = textsOf(resources);
  if (others.includes('nodes/metrics')) return [removeItem(document.source, resources, item)];
  return [
    edit(document.source, item.start, item.end, /["']/.test(document.source.text[item.start] ?? '') ? '"nodes/metrics"' : 'nodes/metrics'),
  ];
}

const nodesProxy: Rule = {
  code: 'nodes-proxy-granted',
  title: 'A role that runs commands on every node',
  severity: 'high',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#nodes_proxy_get_exec', 'obs/KU2-proxyget-exec-ws', 'facts/kubelet#fine_grained_authz'],
  cis: ['5.1.10'],
  sideEffects: 'requests of the holder beyond metrics, until it is granted the resource that the finding names.',
  before:
    '`kubectl get clusterrolebindings -o wide | grep <role>` shows the holders; the audit log shows which kubelet paths they ask for.',
  find: (cluster) => {
    const since = cluster.facts.fineGrainedSince;
    const old = 'nodes/metrics, nodes/stats and nodes/log can be granted instead';
    const instead = consequence(cluster, [
      { since, says: `${old}, and so can nodes/pods, nodes/healthz and nodes/configz` },
      { until: minorBefore(since), says: `${old}, and no narrower resource covers pods, healthz and configz` },
    ]);
    return documentsOf(cluster, 'ClusterRole').flatMap((document) => {
      const isOwn = ofApiServer.test(textOf(get(document.root, 'metadata', 'name')) ?? '');
      return itemsOf(get(document.root, 'rules')).flatMap((rule): Hits => {
        const resources = get(rule, 'resources');
        const [groups, verbs] = [textsOf(get(rule, 'apiGroups')), textsOf(get(rule, 'verbs'))];
        const core = groups.some((group) => group === '' || group === '*');
        if (!core || resources?.kind !== 'seq' || !verbs.some((verb) => dangerous.includes(verb))) return [];
        // A role for everything says what it is. One that only reads everything does not.
        const forAll = groups.includes('*') && verbs.includes('*');
        return resources.items
          .filter((item) => grants.includes(textOf(item) ?? '') && !(forAll && textOf(item) === '*'))
          .map((item): Hit => ({
            place: placeAt(document, item),
            ...(isOwn ? { severity: 'low' } : { edits: narrowed(document, resources, item) }),
            sentence: `nodes/proxy with get is enough to run commands in every pod of every node, past the API server’s audit log. ${isOwn ? 'The API server needs it.' : instead}`,
          }));
      });
    });
  },
};

const apiService: Rule = {
  code: 'apiservice-unverified',
  title: 'An extension API server is not verified',
  severity: 'high',
  path: 'apiserver-to-extension-apiserver',
  facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip'],
  sideEffects: 'the API, until spec.caBundle holds the CA of its serving certificate and the certificate names <service>.<namespace>.svc.',
  before:
    '`openssl s_client -connect <pod>:<port> -CAfile <CA> -verify_hostname <service>.<namespace>.svc -verify_return_error </dev/null`.',
  find: (cluster) =>
    remoteApiServices(cluster.reading).flatMap((document): Hits => {
      const spec = get(document.root, 'spec');
      const pair = pairOf(spec, 'insecureSkipTLSVerify');
      if (spec?.kind !== 'map' || !pair || textOf(pair.value) !== 'true') return [];
      return {
        place: placeAt(document, { start: pair.keyStart, end: pair.value.end }),
        sentence: 'insecureSkipTLSVerify is true, so a man in the middle can impersonate this API and take what clients send it.',
        edits: [setPair(document.source, spec, pair, false)],
      };
    }),
};

const kubeconfig: Rule = {
  code: 'client-skips-verification',
  title: 'A client does not verify the API server',
  severity: 'high',
  path: 'kubelet-to-apiserver',
  facts: ['obs/N-insecure', 'facts/links#kubelet-api'],
  sideEffects: 'the client, until its kubeconfig names the cluster’s CA.',
  before: '`kubectl --kubeconfig <file> --insecure-skip-tls-verify=false get --raw /version` shows whether the CA is there.',
  find: (cluster) => [
    ...cluster.reading.addresses
      .filter(({ skips, url }) => skips && !dialled(url).isLoopback)
      .map(({ client, source, start, end, skips, sendsToken }): Hit => ({
        place: { source, start, end },
        path: pathOfClient(client),
        sentence: `${skips} is true, so this client takes anyone who answers at that address for the API server${sendsToken ? ', and sends its token there' : ''}.`,
      })),
    ...documentsOf(cluster, 'kubeconfig').flatMap((document) =>
      itemsOf(get(document.root, 'clusters')).flatMap((entry): Hits => {
        const map = get(entry, 'cluster');
        const pair = pairOf(map, 'insecure-skip-tls-verify');
        if (map?.kind !== 'map' || !pair || textOf(pair.value) !== 'true') return [];
        // Without TLS there is nothing to verify, which `client-without-tls` says.
        if (dialled(serverOf(map)).scheme === 'http') return [];
        const isUsed = usedClusters(document).includes(entry);
        const limits = isOwnHost(map)
          ? ' It is an address of the client’s own host.'
          : isUsed
            ? ''
            : ' The current context uses another cluster.';
        return {
          place: placeAt(document, { start: pair.keyStart, end: pair.value.end }),
          path: pathOfClient(document.clients?.[0]),
          ...(limits ? { severity: 'low' } : {}),
          sentence: `insecure-skip-tls-verify is true, so this client takes anyone who answers at that address for the API server.${limits}`,
          edits: [setPair(document.source, map, pair, false)],
        };
      }),
    ),
  ],
};

/** The outermost text around a place, and where it stands there. */
const outermost = (source: SourceText, at: number): readonly [SourceText, number] =>
  source.within ? outermost(source.within.outer, source.within.at(at)) : [source, at];

/** What stands before the token with which a command of k3s or RKE2 joins, and what says in the same command that it joins. */
const namesToken = /(?:\b(?:K3S|RKE2)_TOKEN|(?:^|\s)(?:--token|-t))["']?[=:\s]\s*["']?$/;
const joins = /\b(?:K3S|RKE2)_URL\b|(?:k3s|rke2)[^\n]*\s(?:--server|-s)[= ]/;

/**
 * Tokens with which k3s or RKE2 joins a server and that do not begin with the hash of its CA: those of another kind among the secrets
 * (facts/added#k3s-short-token). Of one that is filled in later, or that is in a file, nobody knows.
 */
function shortTokens(cluster: Cluster): readonly Hit['place'][] {
  const inFiles = documentsOf(cluster, 'k3s configuration').flatMap(({ root, source }) => {
    const token = get(root, 'server') && get(root, 'token');
    return token ? [outermost(source, token.start)] : [];
  });
  return cluster.reading.sources.flatMap((source) =>
    source.secrets.flatMap(({ kind, start, end }) => {
      if (source.within || !/^a (?:password or|bootstrap) token$/.test(kind)) return [];
      const isInFile = inFiles.some(([one, at]) => one === source && at >= start - 1 && at <= end);
      const begin = source.text.slice(0, start).search(/(?:(?:[^\n]*\\\r?\n)*[^\n]*)$/);
      const rest = /^(?:[^\n]*\\\r?\n)*[^\n]*/.exec(source.text.slice(end))?.[0] ?? '';
      const before = source.text.slice(begin, start);
      const isInCommand = namesToken.test(before) && joins.test((before + rest).replace(/\\\r?\n/g, ' '));
      return isInFile || isInCommand ? [{ source, start, end }] : [];
    }),
  );
}

const joinWithoutPin: Rule = {
  code: 'join-without-ca-pin',
  title: 'Nodes join without a pin of the cluster’s CA',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/links#bootstrap/discovery', 'facts/seed-corrections#13', 'facts/added#k3s-short-token'],
  sideEffects: 'joins, until they name the hash of the cluster’s CA.',
  before:
    '`kubeadm token create --print-join-command` on a control plane host prints the hash. On a server of k3s or RKE2 the file `server/token` in the data folder has the token with the hash.',
  find: (cluster) => [
    ...shortTokens(cluster).map((place): Hit => ({
      place,
      sentence:
        'The token has no hash of the CA before it (K10<hash>::), so the node verifies nobody at its first connection. A man in the middle there gets the token and can join a node.',
    })),
    ...documentsOf(cluster, 'JoinConfiguration').flatMap((document): Hits => {
      const map = get(document.root, 'discovery', 'bootstrapToken');
      const pair = pairOf(map, 'unsafeSkipCAVerification');
      if (map?.kind !== 'map' || !pair || textOf(pair.value) !== 'true') return [];
      return {
        place: placeAt(document, { start: pair.keyStart, end: pair.value.end }),
        sentence:
          'unsafeSkipCAVerification is true, so the node verifies the CA only with the secret of the token, and a man in the middle who knows the token can give it another CA.',
        edits: [setPair(document.source, map, pair, false)],
      };
    }),
  ],
};

const withoutTls: Rule = {
  code: 'client-without-tls',
  title: 'A client reaches the API server without TLS',
  severity: 'high',
  path: 'kubelet-to-apiserver',
  facts: ['facts/flags#--insecure-port', 'facts/links#kubelet-api'],
  sideEffects:
    'the client, until its kubeconfig names an https:// address, the CA of the cluster and credentials, which the plain port does not ask for.',
  before: '`kubectl --kubeconfig <the changed file> get --raw /version` has to work before you remove the old file.',
  find: (cluster) =>
    [
      ...documentsOf(cluster, 'kubeconfig').flatMap((document) =>
        serversWithoutTls(document).map(({ server, url }) => ({
          ...placeAt(document, server),
          client: document.clients?.[0],
          url,
          written: textOf(server) ?? '',
        })),
      ),
      ...cluster.reading.addresses
        .filter(({ url }) => dialled(url).scheme === 'http')
        .map((one) => ({ ...one, written: one.source.text.slice(one.start, one.end).replace(/\$.*/s, () => one.url) })),
    ].map(({ client, source, start, end, url, written }): Hit => {
      const address = `The address ${/https?:/i.test(written) ? 'begins with http://' : 'has no scheme and no CA beside it, which means http://'}`;
      const at = { place: { source, start, end }, path: pathOfClient(client) };
      return dialled(url).isLoopback
        ? {
            ...at,
            severity: 'info',
            sentence: `${address} and is one of the client’s own host, so no network carries what this client sends there without TLS and without a certificate. ${isPlainPort(cluster.reading, { source }, url) ? 'The plain port of kube-apiserver listens there and accepts anyone, without authentication: everyone on that host has all rights.' : 'What listens there is unknown, and so is how it reaches the API server.'}`,
          }
        : { ...at, sentence: `${address}, so a man in the middle can read what this client sends and impersonate the API server.` };
    }),
};

/** What follows from a scraper that does not verify kubelets, or has no TLS, because of what is called so. */
const scraped = (place: Hit['place'], name: string, value: string): Hit =>
  value === 'plaintext'
    ? {
        place,
        severity: 'high',
        sentence: `With ${name} kubelets are read over plain HTTP, so a man in the middle can read and forge metrics.`,
      }
    : {
        place,
        sentence: `With ${name} the certificate of the kubelet is not verified, so a man in the middle can impersonate the kubelet, take a token that it is sent and forge metrics.`,
      };

const scraper: Rule = {
  code: 'scraper-skips-verification',
  title: 'A client of kubelets does not verify them',
  severity: 'medium',
  path: 'scraper-to-kubelet',
  facts: [
    'facts/added#metrics-server-kubelet-client',
    'facts/added#metrics-server-plain-http',
    'facts/added#metrics-server',
    'facts/questions#metrics-server-insecure',
  ],
  sideEffects:
    'what uses these metrics (those of metrics-server: `kubectl top` and autoscaling), for each kubelet whose serving certificate the cluster’s CA did not sign. Set serverTLSBootstrap and approve the requests first.',
  before:
    'Run for each node `openssl s_client -connect <InternalIP>:10250 -CAfile <CA of the cluster> -verify_ip <InternalIP> -verify_return_error </dev/null`.',
  find: (cluster) => [
    ...cluster.reading.stated
      .filter(({ id, value }) => id === 'scraperVerification' && (value === 'skipped' || value === 'plaintext'))
      .map(({ name, value, ...place }): Hit => scraped(place, name, value)),
    ...cluster.reading.processes.filter(isScraper).flatMap((process): Hits => {
      const { value } = scraperVerificationOf(process);
      if (value !== 'skipped' && value !== 'plaintext') return [];
      const isPlain = value === 'plaintext';
      const source = process.flags.find(({ name }) => name === 'source');
      // A change of its options is one of the port and of the rights of the scraper too, which the reader knows.
      if (source) return [scraped(placeOfFlag(process, source), '--source', value)];
      const names = isPlain ? ['deprecated-kubelet-completely-insecure', 'kubelet-port'] : ['kubelet-insecure-tls'];
      const flags = process.flags.filter(({ name }) => names.includes(name)).sort((a, b) => names.indexOf(b.name) - names.indexOf(a.name));
      const last = flags.at(-1);
      if (!last) return [];
      return {
        place: placeOfFlag(process, last),
        ...(isPlain ? { severity: 'high' } : {}),
        sentence: isPlain
          ? '--deprecated-kubelet-completely-insecure is set, so metrics-server reads kubelets over plain HTTP, and a man in the middle can read and forge metrics.'
          : '--kubelet-insecure-tls is set, so a man in the middle can impersonate the kubelet, take the token of metrics-server and forge metrics.',
        edits: flags.flatMap((flag) => process.writer.remove(flag)),
      };
    }),
  ],
};

export const accessRules: readonly Rule[] = [nodesProxy, apiService, scraper, kubeconfig, withoutTls, joinWithoutPin];
