import type { Destination, Operation, Speaker, Target } from './field.ts';

/** What is known around a failure, from which the server that was meant follows. */
interface Surroundings {
  readonly operations: ReadonlySet<Operation>;
  readonly speaker: Speaker | undefined;
  readonly url: Target | undefined;
  readonly address: Target | undefined;
  /** Whether a name of the surroundings holds `konn`, as files and hosts of Konnectivity do, and not `konnte`. */
  readonly namesKonnectivity: boolean;
  /** Whether the text names a process or a path of k3s or RKE2, if only in another of its records. */
  readonly namesK3s: boolean;
  /** Whether the text names another product that has an etcd. */
  readonly namesOther: boolean;
  /** Whether the text names a product whose API servers listen on 8443. */
  readonly hasApiOn8443: boolean;
  /** Whether a certificate was refused. */
  readonly isOfACertificate: boolean;
  /** Whether the text names Kubernetes, a part or a product of it, if only in another of its records. */
  readonly isOfKubernetes: boolean;
  /** Whether a name of the surroundings is that of a job that scrapes kubelets. */
  readonly namesKubeletJob: boolean;
}

/** What only a kubelet serves: a call with the namespace and the name of a pod, or figures of its containers. Other servers have `/stats` and `/run/` too. */
const isKubeletPath = (path: string): boolean =>
  /^\/(?:(?:containerlogs|portforward)\/[^/]+\/[^/]|(?:exec|attach|run|checkpoint)\/[^/]+\/[^/]+\/[^/])/.test(path) ||
  isUnder(path, ['/runningpods', '/configz', '/stats/summary', '/metrics/cadvisor', '/metrics/resource']);
const scrapedPaths = ['/metrics', '/stats'];
/** What stands below `/api/v1/`: other products have an API there as well. What is in a namespace is only listed there. */
const clusterResources = new Set('namespaces nodes persistentvolumes componentstatuses watch proxy'.split(' '));
const listedResources = new Set(
  'pods services endpoints configmaps secrets events serviceaccounts persistentvolumeclaims limitranges resourcequotas replicationcontrollers'.split(
    ' ',
  ),
);
const isInANamespace = (resource: string): boolean =>
  listedResources.has(resource) || ['podtemplates', 'bindings', 'status', 'finalize'].includes(resource);
const commonLists = new Set(['namespaces', 'services', 'events', 'secrets', 'endpoints'].map((each) => `/api/v1/${each}`));
const joinPaths = ['/cacerts', '/v1-k3s', '/v1-rke2'];
/** Of a kubelet, and of that of KubeEdge: https://github.com/kubeedge/kubeedge/blob/58786a8ee4401d1d0d85f6b90f8a05d3908e7980/common/constants/default.go. */
const kubeletPorts = [10250, 10255, 10350];
/** Of an API server or the balancer in front of it; 6444 is the one that k3s and RKE2 put on a node, 16443 that of MicroK8s. */
const apiPorts = [6443, 6444, 16443];
const etcdPorts = [2379, 2380, 4001];
/** Where a server of k3s or RKE2 ends the tunnels of its agents. */
const supervisorPorts = [9345];
const k3sPorts = [6443, 6444, ...supervisorPorts];
const agentPorts = [8132];
/** Of programs that are none of these: databases, brokers, mail, directories, and the health ports of Kubernetes, which answer on the host itself. */
const otherPorts = [
  22, 25, 389, 465, 587, 636, 1433, 1521, 1883, 2181, 2381, 3306, 4222, 5000, 5432, 5672, 6379, 8086, 8200, 8500, 9042, 9092, 9100, 9200,
  10_248, 10_249, 10_256, 10_257, 10_259, 11_211, 27_017, 50_051,
];

const isUnder = (path: string, roots: readonly string[]): boolean =>
  roots.some((root) => path === root || (path.startsWith(root) && (root.endsWith('/') || path[root.length] === '/')));
const hasPort = (targets: readonly Target[], ports: readonly number[]): boolean =>
  targets.some(({ port }) => port !== undefined && ports.includes(port));
/** Rancher has the API of each cluster below `/k8s/clusters/<id>`. OpenShift 3.0 had its first version as `v1beta3`. */
const isApiPath = (whole: string): boolean => {
  const path = whole.replace(/^\/k8s\/clusters\/[^/]+/, '').replace(/^(\/api\/v1)beta[123](?=\/)/, '$1');
  const [, root = '', version = '', resource = '', name = '', inner = ''] = path.split('/', 6);
  if (root === 'apis')
    return (
      version === '' ||
      resource === '' ||
      version.includes('.') ||
      ['apps', 'batch', 'autoscaling', 'policy', 'extensions'].includes(version)
    );
  return (
    // Of OpenShift 3, and where old kubectl asks for the schema
    root === 'oapi' ||
    root.startsWith('swagger-2.0.0.') ||
    (root === 'api' &&
      (version === '' ||
        (version === 'v1' &&
          (resource === '' ||
            (clusterResources.has(resource) && (resource !== 'namespaces' || inner === '' || isInANamespace(inner))) ||
            (name === '' && listedResources.has(resource))))))
  );
};
/** Other products have namespaces, and list them below the same path. */
const isOfAnyProduct = ({ path, query, port }: Target): boolean => query === '' && port !== 8443 && commonLists.has(path);
/** A group of Kubernetes or of one of its projects. Whoever asks for it, Vault or a database as well, asks an API server. */
const isGroupPath = (path: string): boolean => /^\/apis\/[^/]+k8s\.io\//.test(path);
/** What no other server has: a resource below the API, or below one of its groups. Many servers have an `/api`. */
const isResourcePath = (path: string): boolean => isApiPath(path) && path.split('/').length > 3;

/** The first address of a range of Services is that of `kubernetes.default.svc`; ranges of Services lie in these two blocks in the defaults of each product. */
const isApiService = (host: string): boolean => /^kubernetes(?:\.default(?:\.svc.*)?)?$/.test(host);
const isOfTheApiService = ({ host, port }: Target): boolean =>
  (port === 443 && host.endsWith('.0.1') && /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host)) || isApiService(host);
/** The API server writes its timeout into the URL of a webhook, and other clients into those of `/version` and of its schema. */
const hasTimeout = ({ query }: Target): boolean => query.includes('timeout');
/** A Service that is called with a timeout and is no API: only the API server calls one so. */
const isOfAWebhook = (url: Target): boolean =>
  hasTimeout(url) && /\.svc(?:\.cluster\.local)?$/.test(url.host) && !isApiPath(url.path) && !isOfTheApiService(url);
/** The names that providers and installers give to the API servers of their clusters. */
export const isApiHost = (host: string): boolean =>
  /(?:^|\.)(?:eks\.amazonaws\.com(?:\.cn)?|azmk8s\.io|k8s\.ondigitalocean\.com)$|^api\.crc\.testing$|^api\.(?:[\w-]+\.)+k8s\.local$|(?:^|-)apiserver[\w-]*\.(?![\w-]+\.svc)/.test(
    host,
  );
/** The API server asks the Service of a metrics API for its version by its address, and so does no client. */
const isOfAMetricsApi = (url: Target): boolean =>
  url.port === 443 &&
  /^\d/.test(url.host) &&
  /metrics\.k8s\.io\/\w+(?::\d+)?$/.test(url.path) &&
  url.query === '' &&
  !isOfTheApiService(url);
/** Sites that everyone asks for files and images, and for a login, and that are no API server. */
export const isPublicSite = ({ host }: Target): boolean =>
  /^(?:docs|download|charts|registry|raw)\.|(?:^|\.)(?:github(?:usercontent)?\.com|gitlab\.com|(?:docker|gcr|ghcr|quay|k8s|helm)\.io|googleapis\.com|microsoftonline\.com|(?:sts|s3|ecr)[\w.-]*\.amazonaws\.com)$/.test(
    host,
  );
/** Whether the name behind `lookup` says which server was meant. */
export const isTellingHost = (host: string): boolean =>
  isApiHost(host) || isApiService(host) || isPublicSite({ scheme: undefined, host, port: undefined, path: '', query: '', isUrl: false });
const isOfTheApi = (targets: readonly Target[]): boolean =>
  targets.some(
    (each) =>
      (isApiPath(each.path) && !isOfAnyProduct(each)) ||
      (['/version', '/openapi/v2'].includes(each.path) && hasTimeout(each)) ||
      isOfTheApiService(each) ||
      isApiHost(each.host),
  ) ||
  hasPort(targets, apiPorts) ||
  (hasPort(targets, [80]) &&
    targets.some(({ host, path }) => host === '' && path === '/version') &&
    targets.some(({ host }) => host === 'localhost'));

/** A URL with a path that no API server has, even behind a proxy: it is none, whatever a program does. */
const isForeign = (url: Target | undefined): boolean =>
  url !== undefined &&
  url.host !== '' &&
  url.path.length > 1 &&
  !/\/(?:apis?|version|[a-z]+z|openapi|oauth)(?:\/|$)|^\/cacer/.test(url.path);

/** One kind of server, and how its surroundings look. The first row that fits holds: what only its server has stands before what others may have as well. */
const rows: readonly (readonly [Destination, (around: Surroundings & { readonly targets: readonly Target[] }) => boolean])[] = [
  // An etcd that is known by the name of a Service is one of another product.
  ['elsewhere', ({ operations }) => operations.has('accept') && operations.has('service')],
  ['here', ({ operations }) => operations.has('accept')],
  ['webhook', ({ operations, url }) => operations.has('webhook') || (url !== undefined && isOfAWebhook(url))],
  [
    'extension',
    ({ operations, speaker, url }) =>
      operations.has('aggregated') ||
      speaker === 'aggregator' ||
      (url !== undefined && isOfAMetricsApi(url)) ||
      (operations.has('discovery') && url === undefined),
  ],
  ['proxied', ({ operations }) => operations.has('proxied') || operations.has('passed-on')],
  [
    'scraped-kubelet',
    ({ operations, speaker, targets, url }) =>
      hasPort(targets, kubeletPorts) &&
      !operations.has('kubelet-call') &&
      (operations.has('metrics-server') || operations.has('scrape') || speaker === 'scraper' || isUnder(url?.path ?? '', scrapedPaths)),
  ],
  // In the log of a kubelet, a path without a host is what it was asked for itself.
  ['scraped-kubelet', ({ speaker, url }) => speaker === 'kubelet' && url?.host === '' && isUnder(url.path, scrapedPaths)],
  ['k3s-server', ({ operations, targets }) => operations.has('k3s-tunnel') && hasPort(targets, kubeletPorts)],
  // kubeadm asks the kubelet of its own machine so whether it runs.
  ['elsewhere', ({ targets, url }) => hasPort(targets, [10_255]) && isUnder(url?.path ?? '', ['/healthz'])],
  ['kubelet', ({ targets }) => hasPort(targets, kubeletPorts) || targets.some(({ path }) => isKubeletPath(path))],
  ['apiserver', ({ targets }) => targets.some(({ path }) => isGroupPath(path))],
  [
    'elsewhere',
    ({ operations, speaker, targets, url }) =>
      targets.some(isPublicSite) ||
      (operations.has('elsewhere') && !operations.has('client-go')) ||
      (operations.has('by-hand') && !isOfTheApi(targets) && !hasPort(targets, etcdPorts)) ||
      speaker === 'elsewhere' ||
      (url?.path ?? '').includes('/cri/') ||
      (hasPort(targets, otherPorts) && !targets.some(({ path }) => isResourcePath(path))),
  ],
  // Nor is a name without a domain or the address of every network one at which an API server looks for its etcd.
  [
    'elsewhere',
    ({ operations, targets, namesOther }) =>
      hasPort(targets, etcdPorts)
        ? namesOther || targets.some(({ host }) => host === 'etcd' || host === '0.0.0.0')
        : namesOther && operations.has('etcd'),
  ],
  [
    'etcd',
    ({ speaker, targets, url }) => speaker === 'etcd' || (hasPort(targets, etcdPorts) && (url?.path === '/health' || !isForeign(url))),
  ],
  [
    'k3s-server',
    ({ operations, targets, namesK3s }) =>
      targets.some(({ path }) => /^\/v1-(?:k3s|rke2)\/connect/.test(path)) ||
      (targets.every(({ path }) => path === '') &&
        !operations.has('etcd') &&
        (operations.has('k3s-tunnel')
          ? namesK3s || hasPort(targets, k3sPorts)
          : operations.has('established') && hasPort(targets, supervisorPorts))),
  ],
  // An agent of another product, such as Rancher's, opens its tunnel with the same library, and prints the same words.
  ['elsewhere', ({ operations, targets }) => operations.has('k3s-tunnel') && targets.length > 0],
  ['konnectivity-server', ({ operations, targets }) => operations.has('agent-connects') || hasPort(targets, agentPorts)],
  ['etcd', ({ operations, targets }) => (operations.has('etcd') || operations.has('storage')) && !isOfTheApi(targets)],
  [
    'joined-apiserver',
    ({ operations, targets, url }) => (operations.has('join') && !isForeign(url)) || targets.some(({ path }) => isUnder(path, joinPaths)),
  ],
  ['apiserver', ({ targets }) => isOfTheApi(targets)],
  // Docker and others have a version at this path as well.
  ['apiserver', ({ isOfKubernetes, url }) => isOfKubernetes && url?.scheme === 'https' && url.path === '/version'],
  [
    'apiserver',
    ({ speaker, targets, hasApiOn8443 }) =>
      (hasApiOn8443 || speaker === 'kubelet') && targets.some(({ port, path }) => port === 8443 && /^(?:\/(?:[a-z]+z)?)?$/.test(path)),
  ],
  [
    'konnectivity-server',
    ({ operations, speaker, namesKonnectivity }) =>
      operations.has('agent') || operations.has('tunnel-data') || speaker === 'agent' || namesKonnectivity,
  ],
  ['apiserver', ({ operations }) => operations.has('apiserver-name')],
  // The name of another Service is in no certificate of the API server or a kubelet.
  ['unknown', ({ operations, targets, isOfACertificate }) => isOfACertificate && operations.has('service') && targets.length === 0],
  // Of what it calls for others and passes on, it verifies kubelets.
  [
    'kubelet',
    ({ operations, targets, isOfACertificate }) =>
      isOfACertificate && (operations.has('api-status') || (operations.has('answer') && targets.length === 0)),
  ],
  // No API server runs on Windows, so it is the client that dialled.
  ['apiserver', ({ operations }) => operations.has('kubelet-call') && operations.has('windows')],
  // The words are the same for each upgrade that the API server or an agent of a tunnel passes on: to a pod, a Service, an aggregated API.
  ['proxied', ({ operations, targets }) => operations.has('kubelet-call') && targets.some(({ port }) => port !== undefined)],
  ['kubelet', ({ operations }) => operations.has('kubelet-call') || operations.has('kubelet-stream')],
  [
    'scraped-kubelet',
    ({ operations, speaker, targets, namesKubeletJob }) =>
      // A URL that was cut off names neither port nor path.
      targets.every(({ port, path }) => port === undefined && path === '') &&
      (operations.has('metrics-server') || speaker === 'scraper' || (operations.has('scrape') && namesKubeletJob)),
  ],
  ['elsewhere', ({ url }) => isForeign(url)],
  [
    'apiserver',
    ({ operations, speaker }) =>
      (['kubectl', 'heartbeat', 'register', 'certificate-request', 'watch', 'watch-stream', 'leader', 'client-go'] as const).some((each) =>
        operations.has(each),
      ) ||
      speaker === 'kubectl' ||
      speaker === 'client' ||
      speaker === 'kube-proxy',
  ],
  ['apiserver', ({ operations, url }) => operations.has('typed') && url === undefined],
  ['unknown', ({ targets }) => targets.some(isOfAnyProduct)],
  ['elsewhere', ({ targets }) => targets.length > 0],
];

/** The server that a failure is about. */
export const destinationOf = (around: Surroundings): Destination => {
  const targets = [around.url, around.address].filter((each) => each !== undefined);
  return rows.find(([, fits]) => fits({ ...around, targets }))?.[0] ?? 'unknown';
};
