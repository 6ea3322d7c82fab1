import { consequence, standing } from '../../at-minor.ts';
import { faultCases, startFault } from '../../facts.ts';
import { isInOpenFolder, boolOf } from '../../read/flag.ts';
import { get, isNothing } from '../../read/yaml-node.ts';
import { documentsOf, hitAt, serverFlag, type Cluster, type Rule } from '../rule.ts';
import { authorizationModes } from './authorization.ts';
import { booleanRule, each } from './each.ts';

/** What can be done about anonymous requests without a risk to the probes, in the version that is judged. */
function instead(cluster: Cluster): string {
  const { anonymous: field, versions } = cluster.facts.authenticationFile;
  const newest = versions.findLast((row) => standing(row, cluster.minor) !== 'before')?.versions.at(-1);
  const first = versions.find((row) => standing(row, field.on) === 'within')?.versions.at(-1);
  const could = `an AuthenticationConfiguration whose anonymous.conditions list only health paths such as /livez narrows this and keeps the probes`;
  const isOlder = standing({ since: field.on }, cluster.minor) === 'before';
  if (!cluster.named && !isOlder)
    return `From Kubernetes ${field.on} on ${could} (apiVersion apiserver.config.k8s.io/${first}); before that --anonymous-auth=false ends it, and probes without credentials with it.`;
  return !isOlder
    ? `In Kubernetes ${cluster.minor} ${could}; its apiVersion is apiserver.config.k8s.io/${newest}.`
    : `In Kubernetes ${cluster.minor} --anonymous-auth=false ends it. Probes that send no credentials then fail, so give those a token first; from ${field.on} on a file can narrow it instead.`;
}

const anonymous: Rule = {
  code: 'api-anonymous-on',
  changedAt: 'api_flags',
  title: 'The API server accepts anonymous requests',
  severity: 'info',
  path: 'pod-to-apiserver',
  facts: [
    'facts/flags#--anonymous-auth',
    'facts/flags#--authentication-config',
    'facts/benchmarks#cis_vs_maintainers',
    'facts/links#anonymous',
  ],
  cis: ['1.2.1'],
  sideEffects:
    '--anonymous-auth=false fails health probes without credentials, and where the API server is a static pod with such probes, the kubelet then restarts it in a loop. It also fails `kubeadm join` with a token, which reads cluster-info anonymously.',
  before:
    '`kubectl get clusterrolebindings,rolebindings -A -o wide | grep -E "system:(anonymous|unauthenticated)"` shows what anonymous callers may do, and `kubectl get --raw /livez` with the credentials of a probe whether it still passes.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'anonymous-auth');
      if (found.value === undefined || boolOf(found.value) !== true) return [];
      const file = serverFlag(cluster, process, 'authentication-config').value;
      if (file !== '' && !(file === undefined && found.origin.kind === 'stated' && !process.isPart)) return [];
      const modes = authorizationModes(cluster, process);
      if (modes?.includes('AlwaysAllow')) return [];
      // The roles for health and version are those of RBAC.
      const reached = modes?.includes('RBAC') === false ? `all that ${modes.join(' and ')}` : 'health, version and all that RBAC';
      return hitAt(
        found,
        `Anonymous requests are on, so callers without credentials reach ${reached} allows system:anonymous. ${instead(cluster)}`,
      );
    }),
};

const anonymousConflict: Rule = {
  code: 'api-anonymous-conflict',
  title: 'Anonymous requests are set in two places',
  severity: 'critical',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--anonymous-auth', 'facts/flags#--authentication-config', 'facts/flags#anonymous-set-twice'],
  cis: ['1.2.1'],
  sideEffects: 'nothing, because the file already decides.',
  before: 'Read the anonymous section of the AuthenticationConfiguration. Only that counts afterwards.',
  find: (cluster) => {
    // Before that minor the file has no such section, and a rule of its own says so.
    const fault = startFault(cluster.facts, 'anonymous-set-twice');
    if (standing(fault, cluster.minor) === 'before') return [];
    const follows = consequence(
      cluster,
      faultCases(fault, 'the API server does not start', 'it refuses the file, which has no such section'),
    );
    const inFile = documentsOf(cluster, 'AuthenticationConfiguration').some(({ root }) => !isNothing(get(root, 'anonymous')));
    return each(cluster, (process) => {
      const flag = process.flags.findLast(({ name }) => name === 'anonymous-auth');
      const config = serverFlag(cluster, process, 'authentication-config');
      if (!inFile || !flag || config.value === '') return [];
      const found = serverFlag(cluster, process, 'anonymous-auth');
      const all = process.flags.filter(({ name }) => name === 'anonymous-auth');
      return hitAt(found, `--anonymous-auth is set, and the AuthenticationConfiguration has an anonymous section. ${follows}`, undefined, {
        edits: all.flatMap((one) => process.writer.remove(one)),
      });
    });
  },
};

const tokenFile: Rule = {
  code: 'api-token-file',
  changedAt: 'api_flags',
  title: 'Static tokens are accepted',
  severity: 'medium',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--token-auth-file'],
  cis: ['1.2.2'],
  sideEffects: 'every client that still sends a token of that file.',
  before: 'Find the users of the file in the audit log before you remove it.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'token-auth-file');
      const flags = process.flags.filter(({ name }) => name === 'token-auth-file');
      // Whatever folder is filled in before the name of a file, the flag names one.
      const isNamed = flags.some((flag) => !flag.isUnsure && isInOpenFolder(flag));
      if ((!found.value && !isNamed) || flags.length === 0) return [];
      return hitAt(
        found,
        '--token-auth-file is set, so tokens are kept in a plaintext file, and each works until it is taken out and the API server restarts.',
        undefined,
        {
          edits: flags.flatMap((flag) => process.writer.remove(flag)),
        },
      );
    }),
};

const lookup = booleanRule(
  {
    code: 'service-account-lookup-off',
    changedAt: 'api_flags',
    title: 'Tokens of deleted service accounts stay valid',
    severity: 'medium',
    path: 'pod-to-apiserver',
    facts: ['facts/flags#--service-account-lookup'],
    cis: ['1.2.21'],
    sideEffects: 'clients that use the token of a deleted service account.',
    before: 'Look for such clients in the audit log.',
  },
  'service-account-lookup',
  false,
  '--service-account-lookup is false, so a token still works after its service account is deleted.',
);

export const authenticationRules: readonly Rule[] = [anonymous, anonymousConflict, tokenFile, lookup];
