import type { PathId } from '../../../model/path.ts';
import { standing } from '../../at-minor.ts';
import { lifeOf, type FlagLife } from '../../facts.ts';
import { boolOf, given, isUnresolved, placeOfFlag, type Flag, type Process } from '../../read/flag.ts';
import { servesWithoutTls } from '../../settings/clients.ts';
import type { Cluster, Hit, Hits, Rule } from '../rule.ts';

const path: PathId = 'apiserver-to-kubelet';
const common = { path, before: 'Compare with `kube-apiserver --help` of the version that runs, which lists every flag.' } as const;

/** Every flag that an API server was given and that the facts know, with its history. */
const knownFlags = (cluster: Cluster): readonly (readonly [Process, Flag, FlagLife])[] =>
  cluster.apiServers.flatMap((process) =>
    process.flags.flatMap((flag) => {
      const life = flag.printed ? undefined : cluster.facts.flags.find(({ name }) => name === flag.name);
      return life ? [[process, flag, life] as const] : [];
    }),
  );

/** Whether the version that an input names has the flag no more. Of a version that is guessed nothing follows. */
const isGone = ({ name }: FlagLife, { facts, minor, named }: Cluster): boolean => named && lifeOf(facts, name, minor) === 'after';
const isMissing = ({ name }: FlagLife, { facts, minor }: Cluster): boolean => lifeOf(facts, name, minor) === 'before';
const removed: Rule = {
  ...common,
  code: 'flag-removed',
  changedAt: 'api_flags',
  title: 'A flag that this version no longer has',
  severity: 'critical',
  facts: ['obs/F-removed-kubelet-https', 'facts/flags#--kubelet-https', 'facts/flags#--ssh-user', 'facts/flags#--insecure-port'],
  sideEffects: 'nothing, because the API server does not start with the flag.',
  find: (cluster) =>
    knownFlags(cluster)
      .filter(([, , life]) => isGone(life, cluster))
      .map(([process, flag, life]): Hit => ({
        place: placeOfFlag(process, flag),
        sentence: `--${flag.name} was removed in Kubernetes ${life.removed}, so an API server of that version or a newer one answers “unknown flag” and does not start.`,
        edits: process.writer.remove(flag),
      })),
};

const refused: Rule = {
  ...common,
  code: 'insecure-port-refused',
  changedAt: 'api_flags',
  title: 'An insecure port that this version refuses',
  severity: 'critical',
  facts: ['facts/flags#--insecure-port'],
  sideEffects: 'clients that used the plaintext port, although this version does not serve it.',
  find: (cluster) =>
    knownFlags(cluster)
      .filter(
        ([, flag, life]) =>
          flag.name === 'insecure-port' &&
          cluster.named &&
          flag.value !== '0' &&
          !isUnresolved(flag) &&
          life.refused !== undefined &&
          standing({ since: life.refused }, cluster.minor) === 'within' &&
          !isGone(life, cluster),
      )
      .map(([process, flag, life]): Hit => ({
        place: placeOfFlag(process, flag),
        sentence: `--insecure-port takes no value but 0 since Kubernetes ${life.refused}.`,
        edits: process.writer.set(flag, '0'),
      })),
};

const tooNew: Rule = {
  ...common,
  code: 'flag-too-new',
  changedAt: 'api_flags',
  title: 'A flag that this version does not have yet',
  severity: 'critical',
  facts: ['facts/flags#--authentication-config', 'facts/flags#--authorization-config', 'facts/flags#--egress-selector-config-file'],
  sideEffects: 'nothing, because an API server does not start with a flag that it does not know.',
  find: (cluster) =>
    knownFlags(cluster)
      .filter(([, , life]) => isMissing(life, cluster))
      .map(([process, flag, life]): Hit => ({
        place: placeOfFlag(process, flag),
        sentence: `--${flag.name} came with Kubernetes ${life.since}, so an API server of Kubernetes ${cluster.minor} answers “unknown flag” and does not start until you upgrade it or remove the flag.`,
      })),
};

const ignored: Rule = {
  ...common,
  code: 'flag-without-effect',
  changedAt: 'api_flags',
  title: 'A flag that does little or nothing',
  severity: 'low',
  facts: ['facts/flags#--kubelet-timeout', 'facts/flags#--kubelet-port', 'facts/flags#--kubelet-read-only-port'],
  sideEffects: 'nothing for --kubelet-timeout, which nothing reads, while --kubelet-port counts only for nodes that report no port.',
  find: (cluster) =>
    knownFlags(cluster)
      .filter(
        ([, flag, life]) =>
          (life.dead || (life.deprecated && cluster.named)) &&
          !isGone(life, cluster) &&
          !(flag.name === 'insecure-port' && flag.value === '0'),
      )
      .map(([process, flag, life]): Hit => ({
        place: placeOfFlag(process, flag),
        sentence: life.dead
          ? `--${flag.name} is accepted, but nothing reads it, so it has no effect.`
          : `--${flag.name} is deprecated, and once it is removed, it stops the API server.`,
        edits: process.writer.remove(flag),
      })),
};

const plainHttp: Rule = {
  code: 'api-plain-http',
  changedAt: 'api_flags',
  title: 'The API server is told to serve plain HTTP',
  severity: 'high',
  path: 'kubelet-to-apiserver',
  facts: ['facts/flags#--insecure-port'],
  sideEffects: 'clients that use the port without TLS, on versions that still serve it.',
  before: '`ss -tn sport = :8080` on a control plane host shows who uses the port now, with the number that the flag gives.',
  find: (cluster) => {
    if (cluster.named) return [];
    const refused = cluster.facts.flags.find(({ name }) => name === 'insecure-port')?.refused;
    const isOld = standing({ since: refused }, cluster.minor) === 'before';
    const ifOld = isOld ? '' : ' if the version still has it, and a newer API server does not start with the flag';
    return cluster.apiServers.flatMap((process): Hits => {
      const reach = servesWithoutTls(process);
      const flags = process.flags.filter(({ name }) => ['insecure-port', 'insecure-bind-address', 'port', 'address'].includes(name));
      const last = flags.at(-1);
      // What is advertised has to be reached from the rest of the cluster, whatever fills it in.
      const advertised = process.flags.findLast(({ name }) => name === 'advertise-address')?.value;
      const open = flags.filter((flag) => isUnresolved(flag) && flag.value !== advertised);
      if (!last || reach === 'no' || open.some(({ name }) => name.endsWith('address'))) return [];
      const unless = open[0] ? `, unless --${open[0].name} turns out as 0${ifOld && ','}` : '';
      return {
        place: placeOfFlag(process, last),
        sentence: `--${last.name} opens a port without TLS and without authentication to ${reach === 'host' ? 'every process of its own host' : 'the network'}${unless}${ifOld}.`,
        edits: flags.flatMap((flag) => process.writer.remove(flag)),
        ...(reach === 'host' ? { severity: 'medium' } : {}),
      };
    });
  },
};

const kubeletHttp: Rule = {
  code: 'kubelet-https-off',
  changedAt: 'api_flags',
  title: 'The API server is told to speak plain HTTP to kubelets',
  severity: 'high',
  path,
  facts: ['facts/flags#--kubelet-https', 'facts/claims#kubelet-always-https'],
  sideEffects: 'nothing on a kubelet of a version that the facts cover: its port 10250 speaks HTTPS only.',
  before: common.before,
  find: (cluster) =>
    cluster.named
      ? []
      : cluster.apiServers.flatMap((process): Hits => {
          const https = given(process, 'kubelet-https');
          if (https.state !== 'given' || boolOf(https.value) !== false) return [];
          return {
            place: placeOfFlag(process, https.flag),
            sentence:
              '--kubelet-https=false made old API servers speak plain HTTP to kubelets. Newer ones speak HTTPS anyway, and the newest do not start with the flag.',
            edits: process.writer.remove(https.flag),
          };
        }),
};

const stray: Rule = {
  ...common,
  code: 'boolean-flag-with-word',
  title: 'A boolean flag whose value does not belong to it',
  severity: 'medium',
  facts: ['facts/added#flag-parsing'],
  sideEffects: 'anything that relies on the flag being true.',
  before: 'Decide which of the two is meant. Today it is true.',
  find: (cluster) =>
    cluster.reading.processes.flatMap((process) =>
      process.flags
        .filter((flag) => flag.stray !== undefined)
        .map((flag): Hit => ({
          place: placeOfFlag(process, flag),
          sentence: `--${flag.name} ${flag.stray} means --${flag.name}=true: a boolean flag takes its value only after an equals sign.`,
          edits: process.writer.set(flag, (flag.stray ?? '').toLowerCase()),
        })),
    ),
};

export const flagRules: readonly Rule[] = [removed, refused, tooNew, ignored, plainHttp, kubeletHttp, stray];
