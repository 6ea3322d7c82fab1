import { boolOf } from '../../read/flag.ts';
import { get, isNothing } from '../../read/yaml-node.ts';
import { documentsOf, hitAt, serverFlag, type Rule } from '../rule.ts';
import { authorizationModes } from './authorization.ts';
import { booleanRule, each } from './each.ts';

const anonymous: Rule = {
  code: 'api-anonymous-on',
  title: 'The API server takes anonymous requests',
  severity: 'info',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--anonymous-auth', 'facts/benchmarks#cis_vs_maintainers', 'facts/links#anonymous'],
  cis: ['1.2.1'],
  breaks:
    'health probes without credentials, such as those of the API server’s own static pod, and `kubeadm join` with a token, which reads cluster-info anonymously.',
  before:
    '`kubectl get clusterrolebindings,rolebindings -A -o wide | grep -E "system:(anonymous|unauthenticated)"` shows what anonymous callers may do. From 1.34 an AuthenticationConfiguration can narrow it to health paths instead.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'anonymous-auth');
      if (found.value === undefined || boolOf(found.value) !== true) return [];
      if (serverFlag(cluster, process, 'authentication-config').value !== '') return [];
      if (authorizationModes(cluster, process)?.includes('AlwaysAllow')) return [];
      return [
        hitAt(
          found,
          'Anonymous requests are on: callers without credentials reach health, version and whatever RBAC gives system:anonymous.',
          'false',
        ),
      ];
    }),
};

const anonymousConflict: Rule = {
  code: 'api-anonymous-conflict',
  title: 'Anonymous requests are set in two places',
  severity: 'critical',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--anonymous-auth', 'facts/flags#--authentication-config'],
  cis: ['1.2.1'],
  breaks: 'nothing: the file goes on deciding.',
  before: 'Read the anonymous section of the AuthenticationConfiguration: it alone counts afterwards.',
  find: (cluster) => {
    const inFile = documentsOf(cluster, 'AuthenticationConfiguration').some(({ root }) => !isNothing(get(root, 'anonymous')));
    return each(cluster, (process) => {
      const flag = process.flags.findLast(({ name }) => name === 'anonymous-auth');
      const config = serverFlag(cluster, process, 'authentication-config');
      if (!inFile || !flag || config.value === '') return [];
      const found = serverFlag(cluster, process, 'anonymous-auth');
      const all = process.flags.filter(({ name }) => name === 'anonymous-auth');
      return [
        hitAt(
          found,
          '--anonymous-auth is set and the AuthenticationConfiguration has an anonymous section: the API server does not start.',
          undefined,
          { edits: all.flatMap((one) => process.writer.remove(one)) },
        ),
      ];
    });
  },
};

const tokenFile: Rule = {
  code: 'api-token-file',
  title: 'Static tokens are accepted',
  severity: 'medium',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--token-auth-file'],
  cis: ['1.2.2'],
  breaks: 'every client that still sends a token of that file.',
  before: 'Find the users of the file in the audit log before it goes.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'token-auth-file');
      const flags = process.flags.filter(({ name }) => name === 'token-auth-file');
      if (!found.value || flags.length === 0) return [];
      return [
        hitAt(found, '--token-auth-file is set: its tokens stand in clear text in a file and work until it changes.', undefined, {
          edits: flags.flatMap((flag) => process.writer.remove(flag)),
        }),
      ];
    }),
};

const lookup = booleanRule(
  {
    code: 'service-account-lookup-off',
    title: 'Tokens of deleted service accounts stay valid',
    severity: 'medium',
    path: 'pod-to-apiserver',
    facts: ['facts/flags#--service-account-lookup'],
    cis: ['1.2.21'],
    breaks: 'clients that use the token of a service account which is gone.',
    before: 'Look for such clients in the audit log.',
  },
  'service-account-lookup',
  false,
  '--service-account-lookup is false, so a token goes on working after its service account is deleted.',
);

export const authenticationRules: readonly Rule[] = [anonymous, anonymousConflict, tokenFile, lookup];
