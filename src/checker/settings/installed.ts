import type { CheckFacts } from '../facts.ts';
import { handsOn, type Process } from '../read/flag.ts';
import type { Reading, ToldSettings } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, textOf } from '../read/yaml-node.ts';
import { installerOf, installerOrigin, isFixed } from './installer.ts';

/**
 * Whether what a program is not told stays as its installer has it. Of k3s and RKE2 it does beside any argument: which client of the API server
 * may be given another way to it, `decidedByClients` tells. What something else may change is not as it stands, and the rest may undo a part.
 */
const isWhole = ({ complete, base, flags }: Process): boolean => complete || (handsOn(base) && !flags.some(({ isUnsure }) => isUnsure));

/** Settings of the tunnel that an installer brings, which hold with it only, and which nothing but its API server is asked for. */
const ofTunnel: readonly string[] = ['otherTunnel', 'egressTypes', 'konnectivityFrontend', 'agentAuthentication'];
/** Settings that no flag states which the checker reads, so that the installer’s own value holds. */
const unread = [
  ...ofTunnel,
  'servingCertificateApproval',
  'apiServerVerification',
  'etcdTransport',
  'apiServiceVerification',
  'loadBalancer',
] as const;
/** What names another datastore of k3s and RKE2 than their own etcd, or changes that. */
const otherDatastore = /datastore|\bkine\b|etcd-arg|disable-etcd/i;
/** What an input has to leave out for the installer’s own value to hold: words of what chooses another etcd, or another metrics-server. */
const choosesAnother: Readonly<Record<string, RegExp>> = {
  etcdTransport: /etcd|datastore|kine|storage|single/i,
  apiServiceVerification: /metrics[-_]server|disable(?!d)/i,
};

/** Whether a value may hide such a word. Of what SOPS encrypted only the role of a host may: it encrypts values, and each other word is in a key. */
const mayHide = (text: string): boolean =>
  holdsTemplate(text.replace(/(\brole: *["']?)?ENC\[AES[^\]\n]*/g, (all, role: string | undefined) => (role === undefined ? '' : all)));

/** Whether a server of k3s is told to start an etcd of its own, which it reaches over mutual TLS (facts/distributions#k3s). */
const startsEtcd = ({ processes, documents }: Reading): boolean =>
  processes.some(({ own = [] }) => own.some(({ name, value, dynamic }) => name === 'cluster-init' && value === 'true' && !dynamic)) ||
  documents.some(({ kind, root }) => kind === 'k3s configuration' && textOf(get(root, 'cluster-init')) === 'true');

/** Whether k3s or RKE2 runs an etcd of its own: every argument is here, and no input names another datastore. RKE2 does so by itself. */
const runsEtcd = (reading: Reading): boolean =>
  reading.processes.every(({ base, complete }) => complete && (base === 'rke2' || (base === 'k3s' && startsEtcd(reading)))) &&
  !reading.sources.some(({ text }) => otherDatastore.test(text));

/** What the one installer that the inputs name does by itself, for settings that they leave unknown. */
export function installed(reading: Reading, facts: CheckFacts, found: ToldSettings): ToldSettings {
  // What a platform does goes before what one of its programs would tell (`platform.ts`).
  if (reading.platforms.length > 0) return {};
  const bases = [...new Set(reading.processes.map(({ base }) => base))];
  const known = bases.length === 1 && bases[0] ? installerOf(facts, bases[0]) : undefined;
  const isAll = reading.processes.every(isWhole);
  if (!known) return {};
  return Object.fromEntries(
    unread.flatMap((id) => {
      const value = known.settings[id];
      if (id === 'etcdTransport' && found[id]?.origin.kind === 'unknown' && runsEtcd(reading))
        return [[id, { value: 'mutual-tls', origin: installerOrigin(known) }]];
      const needsTunnel = ofTunnel.includes(id);
      if (value === undefined || value === 'unknown' || found[id]?.origin.kind !== 'unknown') return [];
      if (bases[0] && isFixed(bases[0], id, reading)) return [[id, { value, origin: installerOrigin(known) }]];
      if (needsTunnel ? found['transport']?.value !== known.settings['transport'] || value === 'direct' : !isAll) return [];
      // What chooses another etcd may stand in a file that is not here.
      if (id === 'etcdTransport' && !reading.processes.every(({ complete }) => complete)) return [];
      // A template may stand for such a word, as for the role of a host.
      if (choosesAnother[id] && reading.sources.some(({ text }) => choosesAnother[id]?.test(text) || mayHide(text))) return [];
      return [[id, { value, origin: installerOrigin(known) }]];
    }),
  );
}
