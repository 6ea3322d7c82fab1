import { given, listOf, placeOfFlag, type Process } from '../../read/flag.ts';
import { holdsTemplate } from '../../read/template.ts';
import { installerOf, installerOrigin } from '../../settings/installer.ts';
import { hitAt, serverFlag, type Cluster, type Hit, type Rule } from '../rule.ts';
import { each, modesOf } from './each.ts';

/** The modes in force, or undefined where a file or a variable decides. */
export function authorizationModes(cluster: Cluster, process: Process): readonly string[] | undefined {
  const config = serverFlag(cluster, process, 'authorization-config');
  const given = listOf(process, 'authorization-mode');
  const { value, origin } = serverFlag(cluster, process, 'authorization-mode');
  // The two exclude each other, so modes that are stated, or that an installer sets, count also where nobody can tell whether there is a file.
  if (config.value || (config.value === undefined && given.length === 0 && origin.kind !== 'distribution')) return undefined;
  return value === undefined ? undefined : given.length > 0 ? given : modesOf(value);
}

/** Where nothing is set and an older version of the installer allowed everything, as far as the minor leaves open which version it is. */
function mayAllowAll(cluster: Cluster, process: Process): readonly Hit[] {
  const { facts, named } = cluster;
  const installer = installerOf(facts, process.base);
  const [older, since] = [installer?.before?.['authorization-mode'], installer?.sinceOf?.['authorization-mode']];
  const found = serverFlag(cluster, process, 'authorization-mode');
  const isOpen = process.complete && given(process, 'authorization-mode').state === 'absent' && (!named || found.value === undefined);
  if (!installer || !older || !since || !isOpen) return [];
  const sentence = `The cluster sets no authorization. ${installer.name} before ${since} then sets --authorization-mode=${older.value}, so every authenticated caller may do everything; ${installer.name} ${since} and later set Node,RBAC.`;
  return [hitAt(found, sentence, 'Node,RBAC', { severity: 'high', origin: installerOrigin(installer) })];
}

const alwaysAllow: Rule = {
  code: 'api-authorization-always-allow',
  changedAt: 'api_flags',
  title: 'The API server allows everything to every authenticated caller',
  severity: 'critical',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--authorization-mode'],
  cis: ['1.2.6'],
  sideEffects: 'every client that relied on AlwaysAllow: clients without a role get 403.',
  before: 'Turn on audit logging and list the users. `kubectl auth can-i --list --as <user>` shows what each of them could still do.',
  find: (cluster) =>
    each(cluster, (process) => {
      if (!authorizationModes(cluster, process)?.includes('AlwaysAllow')) return mayAllowAll(cluster, process);
      const found = serverFlag(cluster, process, 'authorization-mode');
      const sentence =
        found.origin.kind === 'stated'
          ? '--authorization-mode includes AlwaysAllow, so every authenticated caller may do everything.'
          : found.origin.kind === 'distribution'
            ? `The cluster sets no authorization, and ${found.origin.of} then sets --authorization-mode=AlwaysAllow: every authenticated caller may do everything.`
            : 'Neither --authorization-mode nor --authorization-config is set, and the default is AlwaysAllow: every authenticated caller may do everything.';
      return [hitAt(found, sentence, 'Node,RBAC')];
    }),
};

const withoutNode: Rule = {
  code: 'api-authorization-without-node',
  remedy: { flag: 'authorization-mode', value: 'Node' },
  changedAt: 'api_flags',
  title: 'The node authorizer is off',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/links#node_identity', 'facts/flags#--authorization-mode'],
  cis: ['1.2.7'],
  sideEffects:
    'nothing for kubelets whose certificate says system:node:<name> and system:nodes, but the node authorizer grants nothing to other kubelets.',
  before: '`kubectl get csr -o wide` and `openssl x509 -noout -subject` on a kubelet’s certificate show its name and group.',
  find: (cluster) =>
    each(cluster, (process) => {
      const modes = authorizationModes(cluster, process);
      if (!modes?.includes('RBAC') || modes.includes('Node') || modes.includes('AlwaysAllow')) return [];
      const found = serverFlag(cluster, process, 'authorization-mode');
      return hitAt(
        found,
        '--authorization-mode has no Node, so one kubelet’s certificate is not limited to the objects of its own node.',
        ['Node', ...modes].join(','),
      );
    }),
};

const nodeRestriction: Rule = {
  code: 'node-restriction-off',
  remedy: { flag: 'enable-admission-plugins', value: 'NodeRestriction' },
  changedAt: 'api_flags',
  title: 'Kubelets may change other nodes’ objects',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/flags#--enable-admission-plugins', 'facts/added#admission-control-flag', 'facts/links#node_identity'],
  cis: ['1.2.14'],
  sideEffects: 'kubelets that set labels or taints which the plugin reserves for the administrator.',
  before: 'Look in `kubectl get nodes --show-labels` for node-restriction.kubernetes.io/ labels that a kubelet sets itself.',
  find: (cluster) =>
    each(cluster, (process) => {
      // Old configurations list every plugin in one flag (facts/added#admission-control-flag).
      const name = given(process, 'admission-control').state === 'absent' ? 'enable-admission-plugins' : 'admission-control';
      const found = serverFlag(cluster, process, name);
      const off = listOf(process, 'disable-admission-plugins').includes('NodeRestriction');
      if (found.value === undefined) return [];
      const plugins = listOf(process, name);
      const all = plugins.length > 0 ? plugins : modesOf(found.value);
      if (!off && (all.includes('NodeRestriction') || all.some(holdsTemplate))) return [];
      return hitAt(
        found,
        'The NodeRestriction admission plugin is not on, so a stolen kubelet certificate may change other nodes and their pods.',
        [...all, 'NodeRestriction'].join(','),
      );
    }),
};

const authorizationConflict: Rule = {
  code: 'api-authorization-conflict',
  title: 'Authorization is set in two places',
  severity: 'critical',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--authorization-config'],
  sideEffects: 'nothing, if the file lists every authorizer that the flags did.',
  before: 'Compare the authorizers of the AuthorizationConfiguration with the flags.',
  find: (cluster) =>
    each(cluster, (process) => {
      const config = serverFlag(cluster, process, 'authorization-config');
      const rivals = process.flags.filter(({ name }) => name === 'authorization-mode' || name.startsWith('authorization-webhook-'));
      const first = rivals[0];
      if (!config.value || !first) return [];
      const place = placeOfFlag(process, first);
      return {
        place,
        sentence: `--${first.name} and --authorization-config exclude each other, so the API server does not start.`,
        edits: rivals.flatMap((one) => process.writer.remove(one)),
      };
    }),
};

export const authorizationRules: readonly Rule[] = [alwaysAllow, withoutNode, nodeRestriction, authorizationConflict];
