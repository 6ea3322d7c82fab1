import type { Edit } from '../../edit/edit.ts';
import type { Process } from '../../read/flag.ts';
import { etcdTransportOf, externalEtcd, externalEtcdUrls } from '../../settings/etcd.ts';
import { dialled } from '../../url.ts';
import { hitAt, serverFlag, type Cluster, type Rule } from '../rule.ts';

const kubeadmFiles = {
  'etcd-cafile': '/etc/kubernetes/pki/etcd/ca.crt',
  'etcd-certfile': '/etc/kubernetes/pki/apiserver-etcd-client.crt',
  'etcd-keyfile': '/etc/kubernetes/pki/apiserver-etcd-client.key',
} as const;

/** Sets those of the TLS flags that are not set. */
const completed = (cluster: Cluster, process: Process, names: readonly (keyof typeof kubeadmFiles)[]): readonly Edit[] =>
  names.flatMap((name) => {
    const found = serverFlag(cluster, process, name);
    return found.value === '' ? found.change(kubeadmFiles[name]) : [];
  });

/** kubeadm keeps an external etcd in a section of its own, which these rules do not rewrite. */
const usesFlags = (cluster: Cluster, process: Process): boolean => serverFlag(cluster, process, 'etcd-servers').origin.kind === 'stated';

/** The URLs of etcd flags that are plain HTTP. */
const plainUrls = (...urls: readonly (string | undefined)[]): readonly string[] =>
  urls.flatMap((list) => (list ?? '').split(/[,;#]/).filter((url) => dialled(url).scheme === 'http'));

const common = {
  path: 'apiserver-to-etcd',
  sideEffects: 'the API server, until etcd serves TLS with a certificate of that CA and accepts the client certificate.',
  before: '`etcdctl --endpoints <https URL> --cacert <CA> --cert <certificate> --key <key> endpoint health` from the control plane host.',
} as const;

export const etcdRules: readonly Rule[] = [
  {
    ...common,
    code: 'etcd-plaintext',
    changedAt: 'etcd',
    title: 'etcd is reached without TLS',
    severity: 'high',
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile', 'facts/added#etcd-servers-overrides'],
    cis: ['1.2.23', '1.2.26'],
    find: (cluster) =>
      cluster.apiServers.flatMap((process) => {
        const transport = etcdTransportOf(process, cluster.reading, cluster.facts, cluster.minor);
        if (transport.value !== 'plaintext') return [];
        const servers = serverFlag(cluster, process, 'etcd-servers');
        const overrides = serverFlag(cluster, process, 'etcd-servers-overrides');
        const isRemote = (url: string): boolean => !dialled(url).isLoopback;
        const own = plainUrls(servers.value, externalEtcdUrls(process, cluster.reading));
        if (![...own, ...plainUrls(overrides.value)].some(isRemote))
          return hitAt(
            own.length === 0 ? overrides : servers,
            'An etcd URL says http:// to the API server’s own host, so no network carries it, and everyone on that host can read and change every object.',
            undefined,
            { severity: 'info', origin: transport.origin },
          );
        const isOverride = !own.some(isRemote);
        const sentence = isOverride
          ? 'An etcd URL of --etcd-servers-overrides says http://, so the objects that are stored there cross without TLS.'
          : 'An etcd URL says http://, so every object crosses without TLS, and so does every Secret, unless it is encrypted at rest.';
        const { start, end } = externalEtcd(process, cluster.reading) ?? servers.place;
        if (!usesFlags(cluster, process)) return [{ place: { ...servers.place, start, end }, sentence, origin: transport.origin }];
        const names = ['etcd-cafile', 'etcd-certfile', 'etcd-keyfile'] as const;
        const files = completed(cluster, process, names);
        // Over https:// alone the API server would reach no etcd whose CA it does not know.
        const edits =
          files.length === 0 && names.some((name) => serverFlag(cluster, process, name).value === '')
            ? []
            : [
                ...[servers, overrides].flatMap((found) =>
                  plainUrls(found.value).some(isRemote) ? found.change((found.value ?? '').replaceAll('http://', 'https://')) : [],
                ),
                ...files,
              ];
        return [hitAt(isOverride ? overrides : servers, sentence, undefined, { edits })];
      }),
  },
  {
    ...common,
    code: 'etcd-client-certificate-unset',
    changedAt: 'etcd',
    title: 'The API server presents no certificate to etcd',
    severity: 'medium',
    facts: ['facts/flags#--etcd-certfile', 'facts/links#api-etcd'],
    cis: ['1.2.23'],
    find: (cluster) =>
      cluster.apiServers.flatMap((process) => {
        const transport = etcdTransportOf(process, cluster.reading, cluster.facts, cluster.minor);
        if (transport.value !== 'server-tls' || !usesFlags(cluster, process)) return [];
        const servers = serverFlag(cluster, process, 'etcd-servers');
        const sentence = '--etcd-certfile and --etcd-keyfile are not set, so etcd has to serve anyone who reaches its port.';
        return [hitAt(servers, sentence, undefined, { edits: completed(cluster, process, ['etcd-certfile', 'etcd-keyfile']) })];
      }),
  },
  {
    ...common,
    code: 'etcd-ca-unset',
    changedAt: 'etcd',
    title: 'The API server verifies etcd against the system’s CAs',
    severity: 'low',
    facts: ['facts/flags#--etcd-cafile'],
    cis: ['1.2.26'],
    find: (cluster) =>
      cluster.apiServers.flatMap((process) => {
        const [servers, ca, certificate] = ['etcd-servers', 'etcd-cafile', 'etcd-certfile'].map((name) =>
          serverFlag(cluster, process, name),
        );
        if (!servers?.value?.startsWith('https://') || ca?.value !== '' || !certificate?.value || !usesFlags(cluster, process)) return [];
        return hitAt(
          servers,
          '--etcd-cafile is not set, so the API server accepts etcd’s certificate if any CA that the host trusts signed it.',
          undefined,
          {
            edits: completed(cluster, process, ['etcd-cafile']),
          },
        );
      }),
  },
];
