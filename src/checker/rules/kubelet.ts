import { consequence, minorBefore, standing } from '../at-minor.ts';
import { boolOf, given, placeOfFlag } from '../read/flag.ts';
import { closedValues, defaultsOf, kubeletField, kubeletFields, type Kubelet, type KubeletField } from '../settings/kubelet.ts';
import { clusterCA, hitAt, type Cluster, type Hits, type Rule } from './rule.ts';

const field = (cluster: Cluster, kubelet: Kubelet, id: KubeletField) => kubeletField(kubelet, id, cluster.facts, cluster.minor);
const isOn = (value: string | undefined): boolean => value !== undefined && boolOf(value) === true;
/** Says where a value comes from that no line states, before what follows from it. */
const byDefault = (stated: boolean): string => (stated ? '' : ', which is the default here,');

/**
 * What makes the API server known to a kubelet. A kubelet that serves nobody without credentials, or asks what a caller may do, refuses an API
 * server that it cannot identify.
 */
const identified = ['kubelet-client-ca-unset', 'kubelet-client-certificate-unset'];

const anonymous: Rule = {
  code: 'kubelet-anonymous',
  changedAt: 'kubelet',
  title: 'The kubelet accepts callers without credentials',
  severity: 'high',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#authentication.anonymous.enabled', 'obs/R-direct-anon-open', 'facts/kubelet#two_default_sets'],
  cis: ['4.2.1'],
  needs: identified,
  sideEffects: 'monitoring that reads the kubelet without credentials, and an API server that this kubelet cannot authenticate.',
  before: '`curl -k https://<node>:10250/pods` answers 401 once anonymous requests are off, so look for clients that still get 200.',
  find: (cluster) =>
    cluster.kubelets.flatMap((kubelet) => {
      const found = field(cluster, kubelet, 'anonymous');
      if (!isOn(found.value)) return [];
      const isOpen = field(cluster, kubelet, 'authorization').value === 'AlwaysAllow';
      const sentence = isOpen
        ? `Anonymous requests are on${byDefault(found.origin.kind === 'stated')} and everything is allowed, so anyone who reaches port 10250 can run commands in every pod of the node.`
        : `Anonymous requests are on${byDefault(found.origin.kind === 'stated') || ','} so a caller without credentials is system:anonymous, and only RBAC limits what it may do.`;
      return [hitAt(found, sentence, 'false', isOpen ? { severity: 'critical' } : {})];
    }),
};

const alwaysAllow: Rule = {
  code: 'kubelet-always-allow',
  changedAt: 'kubelet',
  title: 'The kubelet allows everything to every authenticated caller',
  severity: 'high',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#authorization.mode', 'obs/KU-flags-noanon-alice-exec-ws', 'facts/kubelet#two_default_sets'],
  cis: ['4.2.2'],
  needs: identified,
  sideEffects: 'callers without a permission such as nodes/proxy or nodes/metrics, including the API server if its user has none.',
  before:
    '`kubectl auth can-i get nodes --subresource=proxy --as <user>` has to say yes, where the user is the common name of the API server’s kubelet client certificate; add `--as-group <organisation>` where the certificate has one.',
  find: (cluster) =>
    cluster.kubelets.flatMap((kubelet) => {
      const found = field(cluster, kubelet, 'authorization');
      if (found.value !== 'AlwaysAllow') return [];
      return hitAt(
        found,
        `The authorization mode is AlwaysAllow${byDefault(found.origin.kind === 'stated') || ','} so any caller that this kubelet authenticates can run commands in its pods.`,
        'Webhook',
      );
    }),
};

const readOnlyPort: Rule = {
  code: 'kubelet-read-only-port',
  changedAt: 'readOnlyPort',
  title: 'The kubelet’s read-only port is open',
  severity: 'high',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#ports/10255', 'facts/kubelet#readOnlyPort', 'obs/KU-flags-ro-pods'],
  cis: ['4.2.4'],
  sideEffects: 'monitoring that still reads the port, which has to use 10250 with credentials.',
  before: '`ss -tn sport = :10255` on a node shows who reads it now.',
  find: (cluster) =>
    cluster.kubelets.flatMap((kubelet) => {
      const found = field(cluster, kubelet, 'readOnlyPort');
      if (found.value === undefined || !/^\d+$/.test(found.value) || Number(found.value) === 0) return [];
      return hitAt(
        found,
        `Port ${Number(found.value)} is open${byDefault(found.origin.kind === 'stated') || ','} so anyone who reaches it can read pod specifications and metrics in plaintext.`,
        '0',
      );
    }),
};

const clientCA: Rule = {
  code: 'kubelet-client-ca-unset',
  about: 'kubelet authentication',
  changedAt: 'kubelet',
  title: 'The kubelet accepts no client certificate',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#authentication.x509.clientCAFile'],
  cis: ['4.2.3'],
  sideEffects:
    'the kubelet, if the file does not exist: it does not start. Otherwise nothing, because this only adds a way to authenticate.',
  before: 'Make sure with `openssl verify -CAfile <CA> <certificate>` that the CA signed the API server’s kubelet client certificate.',
  find: (cluster) => {
    // A command of which nobody knows whether it takes a file may name the CA.
    const isNamed = cluster.kubelets.some(({ process }) => process && given(process, 'client-ca-file').state !== 'absent');
    // The file is where kubeadm keeps it; where another installer does, no fact says.
    const isElsewhere = cluster.reading.processes.some(({ base }) => base !== 'kubernetes' && base !== 'kubeadm');
    return cluster.kubelets.flatMap((kubelet) => {
      const found = field(cluster, kubelet, 'clientCA');
      // kubeadm and the others write it themselves; only a file or bare flags leave it out.
      if (found.value !== '' || (kubelet.document && !kubelet.process && isNamed)) return [];
      return hitAt(
        found,
        kubelet.process
          ? 'No client CA is set, so the kubelet cannot authenticate the API server’s certificate.'
          : 'The file sets no client CA, so the kubelet cannot authenticate the API server’s certificate, unless --client-ca-file is set.',
        isElsewhere ? undefined : clusterCA,
      );
    });
  },
};

const flagDefaults: Rule = {
  code: 'kubelet-flag-defaults',
  about: 'kubelet authentication',
  changedAt: 'kubelet',
  title: 'A kubelet without a configuration file has the old, open defaults',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#two_default_sets', 'facts/seed-corrections#10'],
  cis: ['4.2.1', '4.2.2', '4.2.4'],
  needs: identified,
  sideEffects: 'anything that relies on the open defaults, as the finding about each of them says.',
  before: '`kubectl get --raw /api/v1/nodes/<node>/proxy/configz` shows the values that are in force now.',
  find: (cluster) =>
    cluster.kubelets.flatMap((kubelet): Hits => {
      const { process } = kubelet;
      if (!process || defaultsOf(kubelet) !== 'flags') return [];
      const missing = closedValues.flatMap(([id, safe]) => {
        const { flag } = kubeletFields[id];
        const { value } = field(cluster, kubelet, id);
        return given(process, flag).state === 'absent' && value !== undefined ? [{ flag, safe, value }] : [];
      });
      if (missing.length === 0) return [];
      const open = missing.map(({ flag, value }) => `--${flag}=${value}`).join(', ');
      return {
        place: { source: process.source, start: process.start, end: process.end },
        sentence: `--config is not set, so old defaults hold: ${open}.`,
        edits: process.writer.add(missing.map(({ flag, safe }) => [flag, safe])),
      };
    }),
};

const directoryTooNew: Rule = {
  code: 'kubelet-config-dir-too-new',
  title: 'A drop-in directory that this version does not have',
  severity: 'critical',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#two_default_sets'],
  sideEffects: 'nothing, because the kubelet does not know the flag. Move what the drop-ins set into the configuration file.',
  before: '`kubelet --help` of the version that runs shows whether it has --config-dir.',
  find: (cluster) =>
    cluster.kubelets.flatMap(({ process }): Hits => {
      const since = cluster.facts.configDirectorySince;
      const directory = process && given(process, 'config-dir');
      if (!process || !directory || directory.state === 'absent' || standing({ since }, cluster.minor) !== 'before') return [];
      return {
        place: placeOfFlag(process, directory.flag),
        sentence: `--config-dir came with Kubernetes ${since}, so a kubelet of Kubernetes ${cluster.minor} does not know the flag and does not start.`,
        // Without a file the old, open defaults would count.
        edits: [
          ...process.writer.remove(directory.flag),
          ...(given(process, 'config').state === 'absent' ? process.writer.add([['config', '/var/lib/kubelet/config.yaml']]) : []),
        ],
      };
    }),
};

const configDirectory: Rule = {
  code: 'kubelet-config-dir-alone',
  title: 'A drop-in directory without a configuration file',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#two_default_sets'],
  sideEffects: 'nothing, if the file holds what the drop-ins do not: its defaults are the closed ones.',
  before: '`kubectl get --raw /api/v1/nodes/<node>/proxy/configz` shows the values that are in force now.',
  find: (cluster) => {
    const since = cluster.facts.configDirectorySince;
    const follows = consequence(cluster, [
      { since, says: 'the kubelet keeps the old, open defaults as its base, so what no drop-in sets stays open' },
      { until: minorBefore(since), says: 'the kubelet does not know the flag and does not start' },
    ]);
    return cluster.kubelets.flatMap(({ process }): Hits => {
      if (!process?.complete || process.base !== 'kubernetes' || given(process, 'config').state !== 'absent') return [];
      const directory = given(process, 'config-dir');
      if (directory.state === 'absent' || standing({ since }, cluster.minor) === 'before') return [];
      return {
        place: placeOfFlag(process, directory.flag),
        sentence: `--config-dir is set without --config. ${follows}`,
        edits: process.writer.add([['config', '/var/lib/kubelet/config.yaml']]),
      };
    });
  },
};

export const kubeletRules: readonly Rule[] = [
  anonymous,
  alwaysAllow,
  readOnlyPort,
  clientCA,
  flagDefaults,
  directoryTooNew,
  configDirectory,
];
