import { edit } from '../edit/edit.ts';
import { isInOpenFolder, isUnresolved, isZeroDuration, placeOfFlag, type Flag, type Process } from '../read/flag.ts';
import type { Credential } from '../read/reading.ts';
import { get, itemsOf, textOf } from '../read/yaml-node.ts';
import { documentsOf, placeAt, type Cluster, type Hit, type Hits, type Rule } from './rule.ts';

const told = ({ reading }: Cluster, of: Credential['of']): readonly Credential[] => reading.credentials.filter((one) => one.of === of);

/** What everyone on the host may do with a file whose mode gives the others these bits. */
const may = (bits: number): string => (bits & 4 ? (bits & 2 ? 'read and change' : 'read') : 'change');

/** What is so, and what follows from who reads the file, and from who changes it. */
function openSentence({ name, written, by, file, bits, set }: Credential): string {
  const what = file
    ? `${name} ${written} lets every user of the host ${may(bits)} ${file}`
    : set
      ? `YAML takes ${written} without quotes for an octal number, so ${by} sets the mode ${set}, and every user of the host can ${may(bits)} the kubeconfig of the administrator`
      : `${name} is ${written}, so every user of the host can ${may(bits)} the kubeconfig that ${by} writes for the administrator`;
  const reads = bits & 4 ? 'Who reads it has all rights in the cluster.' : '';
  const writes = bits & 2 ? 'Who changes it decides which server, and which program, an administrator calls by it.' : '';
  const instead = file ? 'kubeadm, k3s and RKE2 give it the mode 0600.' : `Without it ${by} gives the file the mode 0600.`;
  return [`${what}.`, reads, writes, instead].filter(Boolean).join(' ');
}

/** The mode that ends it, as the old one is written. */
const closed = ({ written, set }: Credential): string =>
  set ? '"0600"' : /^[0-7]+$/.test(written) ? (written.length > 3 ? '0600' : '600') : 'go-rwx';

const openKubeconfig: Rule = {
  code: 'admin-kubeconfig-open',
  title: 'Every user of the host gets the administrator’s kubeconfig',
  severity: 'medium',
  path: undefined,
  facts: ['facts/added#admin-kubeconfig-mode'],
  sideEffects: 'users and scripts of the host that read the file, until each of them has a kubeconfig of its own.',
  before:
    'Look on the host who reads the file, and give each of them credentials with the rights that they need, in a file that only they read.',
  find: (cluster) =>
    told(cluster, 'kubeconfig').map((one): Hit => ({
      place: one,
      ...(one.bits & 2 ? { severity: 'high' } : {}),
      sentence: openSentence(one),
      edits: [edit(one.source, ...one.valueAt, closed(one))],
    })),
};

const endless = (name: string, value: string): string =>
  `${name} is ${value}, so the token never expires. Until an administrator deletes it, anyone who gets it can join a node, or take the identity of one that is there.`;

const endlessToken: Rule = {
  code: 'bootstrap-token-endless',
  title: 'A token that joins nodes never expires',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/added#bootstrap-token-without-end', 'facts/links#bootstrap/stolen_token'],
  sideEffects: 'nodes that join later than the token lasts, such as those of an autoscaler: each needs a new token.',
  before:
    '`kubeadm token list` shows the tokens that are there and when they expire. `kubeadm token delete <token>` ends one that never does.',
  find: (cluster) => [
    ...told(cluster, 'token').map((one): Hit => ({
      place: one,
      sentence: endless(`--${one.name}`, one.written),
      edits: [edit(one.source, ...one.valueAt, '24h')],
    })),
    ...documentsOf(cluster, 'InitConfiguration').flatMap((document) =>
      itemsOf(get(document.root, 'bootstrapTokens')).flatMap((item): Hits => {
        const ttl = get(item, 'ttl');
        const text = textOf(ttl);
        // The file takes a duration as a text alone. A time at which it expires counts before it.
        if (ttl?.kind !== 'scalar' || typeof ttl.value !== 'string' || text === undefined || get(item, 'expires')) return [];
        if (!isZeroDuration(text)) return [];
        return {
          place: placeAt(document, ttl),
          sentence: endless('ttl', text),
          edits: [edit(document.source, ttl.start, ttl.end, '"24h0m0s"')],
        };
      }),
    ),
  ],
};

/** Flags that name a key of service accounts, and those that name the certificate or the key of the CA of the cluster. */
const keys = ['service-account-key-file', 'service-account-signing-key-file', 'service-account-private-key-file'];
const certificates = ['client-ca-file', 'root-ca-file', 'cluster-signing-cert-file'];

/** The names that installers give the key of a certificate. */
const keyNames = (certificate: string): readonly string[] => {
  const stem = /^(.*)\.(?:pem|crt|cert)$/.exec(certificate)?.[1];
  return stem ? [`${stem}-key.pem`, `${stem}.key`] : [];
};

/** Whether a flag names a file: of one whose folder is filled in later, what names the same folder is beside it. */
const isNamed = (flag: Flag): boolean => !isUnresolved(flag) || isInOpenFolder(flag);

/** The files of a flag that are known, in all programs. */
const filesOf = (processes: readonly Process[], ...names: readonly string[]): readonly string[] =>
  processes.flatMap(({ flags }) =>
    flags.flatMap((flag) => (names.includes(flag.name) && isNamed(flag) && flag.value !== '' ? [flag.value] : [])),
  );

const keyOfCA: Rule = {
  code: 'service-account-key-of-ca',
  title: 'The CA’s private key signs service account tokens',
  severity: 'medium',
  path: 'pod-to-apiserver',
  facts: ['facts/added#service-account-key-pair', 'facts/flags#--service-account-key-file'],
  sideEffects:
    'every service account token that the old key signed, until its pod gets a new one: kube-apiserver accepts both keys only while --service-account-key-file names both.',
  before:
    'Make a pair of keys of its own. Give every kube-apiserver its public key beside the old one first, then the private key to what signs tokens, and take the old key out last.',
  find: (cluster) => {
    const { processes } = cluster.reading;
    const programs = processes.filter(({ component }) => component === 'kube-apiserver' || component === 'kube-controller-manager');
    const ofCA = new Set([...filesOf(programs, 'cluster-signing-key-file'), ...filesOf(programs, ...certificates).flatMap(keyNames)]);
    return programs.flatMap((process) =>
      process.flags
        .filter((flag) => keys.includes(flag.name) && isNamed(flag) && ofCA.has(flag.value))
        .map((flag): Hit => ({
          place: placeOfFlag(process, flag),
          sentence: `--${flag.name} names ${flag.value}, the private key of the cluster’s CA. Anyone who reads that one key signs certificates for any user and tokens for any service account, and neither can be replaced without the other.${flag.name === 'service-account-key-file' ? ' kube-apiserver needs a public key there.' : ''}`,
        })),
    );
  },
};

/** What is wrong with credentials that give more than one path. */
export const credentialRules: readonly Rule[] = [openKubeconfig, endlessToken, keyOfCA];
