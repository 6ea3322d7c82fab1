import type { FactId } from '../../model/reason.ts';
import { listed } from '../../wording/text/list.ts';
import { compareReleases } from '../at-minor.ts';
import type { Edit } from '../edit/edit.ts';
import { setPair } from '../edit/yaml-edit.ts';
import { given, placeOfFlag, type Flag, type Process } from '../read/flag.ts';
import { pairOf, textOf } from '../read/yaml-node.ts';
import { audiencesOf, isFrontEndOpen, tokenFlags } from '../settings/egress.ts';
import { clusterCA, serverFlag, type Cluster, type Hits, type Rule } from './rule.ts';

const path = 'agent-to-konnectivity-server';
const rules: FactId = 'facts/konnectivity#proxy_server/rules';
const authentication: FactId = 'facts/konnectivity#proxy_server/agent_authentication';
const tokenAudience: FactId = 'facts/konnectivity#proxy_server/token_audience';
const before = 'Start one proxy-server with the changed flags and watch its log, while the agents of the others stay connected.';
const refused = 'nothing, because proxy-server does not start with these flags.';

const whole = ({ source, start, end }: Process) => ({ source, start, end });
const listedFlags = (names: readonly string[]): string => listed(names.map((name) => `--${name}`));
/** The flag, if it is given a value. */
const flagOf = (process: Process, name: string): Flag | undefined => {
  const found = given(process, name);
  return found.state === 'dynamic' || (found.state === 'given' && found.value !== '') ? found.flag : undefined;
};
const rule = (
  one: Omit<Rule, 'path' | 'find' | 'before'> & {
    readonly before?: string;
    readonly find: (process: Process, cluster: Cluster) => Hits;
  },
): Rule => ({
  before,
  ...one,
  path,
  makesFiles: true,
  find: (cluster) => cluster.konnectivityServers.flatMap((process) => one.find(process, cluster)),
});

const suggestedTokens: Readonly<Record<(typeof tokenFlags)[number], string>> = {
  'agent-namespace': 'kube-system',
  'agent-service-account': 'konnectivity-agent',
  'authentication-audience': 'system:konnectivity-server',
};

/** The ports that proxy-server opens, with their defaults (facts/konnectivity#proxy_server/defaults). */
const ports: readonly (readonly [name: string, port: string])[] = [
  ['server-port', '8090'],
  ['agent-port', '8091'],
  ['health-port', '8092'],
  ['admin-port', '8095'],
];

export const konnectivityServerRules: readonly Rule[] = [
  rule({
    code: 'agents-unauthenticated',
    title: 'Anyone can be an agent',
    severity: 'critical',
    facts: [authentication, 'obs/T1-agent-nocreds', 'facts/seed-corrections#20'],
    sideEffects: 'agents without a client certificate of that CA, so give them one, or use the three token flags instead.',
    before: 'See how the agents are started: --agent-cert means a certificate, and --service-account-token-path a token.',
    find: (process) => {
      if (!process.complete || flagOf(process, 'cluster-ca-cert') || tokenFlags.some((name) => flagOf(process, name))) return [];
      return {
        place: whole(process),
        sentence:
          'proxy-server has neither --cluster-ca-cert nor the token flags, so any TLS client that reaches its agent port receives other nodes’ traffic.',
        edits: process.writer.add([['cluster-ca-cert', clusterCA]]),
        origin: { kind: 'default', of: 'proxy-server', fact: authentication },
      };
    },
  }),
  rule({
    code: 'agent-token-incomplete',
    title: 'Token authentication of agents lacks a flag',
    severity: 'critical',
    facts: [rules],
    sideEffects: refused,
    find: (process) => {
      const set = tokenFlags.filter((name) => flagOf(process, name));
      const missing = tokenFlags.filter((name) => !flagOf(process, name));
      const first = set[0] && flagOf(process, set[0]);
      if (!first || missing.length === 0 || !process.complete) return [];
      return {
        place: placeOfFlag(process, first),
        sentence: `${listedFlags(set)} need ${listedFlags(missing)} beside ${set.length === 1 ? 'it' : 'them'}: the three work only together.`,
        edits: process.writer.add(missing.map((name) => [name, suggestedTokens[name]])),
      };
    },
  }),
  rule({
    code: 'agent-token-with-ca',
    title: 'Agents are required to present a token and a certificate',
    severity: 'critical',
    facts: [rules],
    sideEffects: 'agents that have a certificate but no token, which proxy-server then refuses.',
    find: (process) => {
      const ca = flagOf(process, 'cluster-ca-cert');
      if (!ca || !tokenFlags.some((name) => flagOf(process, name))) return [];
      return {
        place: placeOfFlag(process, ca),
        sentence: '--cluster-ca-cert and token authentication exclude each other, so proxy-server does not start.',
        edits: process.writer.remove(ca),
      };
    },
  }),
  rule({
    code: 'proxy-socket-with-port',
    title: 'A socket and a port for the API server',
    severity: 'critical',
    facts: [rules],
    sideEffects: 'an API server that still connects to the port.',
    find: (process) => {
      const socket = flagOf(process, 'uds-name');
      if (!socket || !process.complete) return [];
      const port = given(process, 'server-port');
      const files = ['server-cert', 'server-key', 'server-ca-cert'].flatMap((name) => flagOf(process, name) ?? []);
      const closed = port.state === 'given' && port.value === '0';
      if ((closed || port.state === 'dynamic') && files.length === 0) return [];
      const edits: readonly Edit[] = [
        ...(closed || port.state === 'dynamic'
          ? []
          : port.state === 'given'
            ? process.writer.set(port.flag, '0')
            : process.writer.add([['server-port', '0']])),
        ...files.flatMap((flag) => process.writer.remove(flag)),
      ];
      const what = listed([
        ...(closed || port.state === 'dynamic' ? [] : ['--server-port=0']),
        ...(files.length > 0 ? [`no ${files.map(({ name }) => `--${name}`).join(', ')}`] : []),
      ]);
      return [{ place: placeOfFlag(process, socket), sentence: `--uds-name needs ${what}, so proxy-server does not start.`, edits }];
    },
  }),
  rule({
    code: 'proxy-frontend-without-ca',
    title: 'The proxy-server has no CA to verify API servers',
    severity: 'critical',
    facts: [rules, 'facts/konnectivity#proxy_server/front_end_client_check'],
    sideEffects: 'an API server whose client certificate that CA did not sign, and every other client of the port, as intended.',
    before: '`openssl verify -CAfile <the CA> <clientCert of the egress file>` has to pass before the flag is set.',
    find: (process, cluster) => {
      if (!isFrontEndOpen(process)) return [];
      const since = cluster.facts.frontEndCheckSince;
      const old = `any TLS client that reaches the port can send traffic into the cluster`;
      const fresh = 'proxy-server does not start';
      const { release } = process;
      const follows =
        release === undefined
          ? `No image names the version, but from v${since} on ${fresh}, and in older versions ${old}.`
          : compareReleases(release, since) < 0
            ? `In v${release} ${old}.`
            : `In v${release} ${fresh}.`;
      return {
        place: whole(process),
        sentence: `proxy-server listens for the API server on a TCP port, and --server-ca-cert does not say whose certificates it accepts. ${follows}`,
        edits: process.writer.add([['server-ca-cert', clusterCA]]),
      };
    },
  }),
  rule({
    code: 'proxy-port-refused',
    title: 'A port that proxy-server refuses',
    severity: 'critical',
    facts: [rules],
    sideEffects: refused,
    find: (process) =>
      ports.flatMap(([name, usual]): Hits => {
        const found = given(process, name);
        if (found.state !== 'given' || !/^\d+$/.test(found.value)) return [];
        const port = Number(found.value);
        if (port === 0 || (port >= 1024 && port <= 49151)) return [];
        return {
          place: placeOfFlag(process, found.flag),
          sentence: `--${name} is ${port}, but proxy-server accepts only ports from 1024 to 49151.`,
          edits: process.writer.set(found.flag, usual),
        };
      }),
  }),
  rule({
    code: 'agent-audience-refused',
    title: 'The agents’ tokens have another audience',
    severity: 'medium',
    facts: [tokenAudience, authentication],
    sideEffects: 'nothing, because proxy-server already refuses agents whose token has another audience.',
    before:
      'Change the agents and proxy-server together, and make sure that konnectivity_network_proxy_server_ready_backends stays above 0.',
    find: (process, cluster) => {
      const audience = given(process, 'authentication-audience');
      if (audience.state !== 'given' || audience.value === '') return [];
      return cluster.reading.agentTokens.flatMap(({ source, token }): Hits => {
        const pair = pairOf(token, 'audience');
        const written = textOf(pair?.value);
        // Without the field the API server chooses the audience.
        if (!pair || !written || written === audience.value) return [];
        return {
          place: { source, start: pair.keyStart, end: pair.value.end },
          sentence: `The agent’s token is made for the audience ${written.slice(0, 60)}, and proxy-server asks the API server about the audience ${audience.value.slice(0, 60)}, so it refuses the agent.`,
          edits: [setPair(source, token, pair, audience.value)],
        };
      });
    },
  }),
  rule({
    code: 'agent-audience-at-api-server',
    title: 'The agents’ tokens are valid at the API server as well',
    severity: 'low',
    facts: ['facts/flags#--api-audiences', tokenAudience],
    sideEffects: 'a client that sends the API server a token of that audience on purpose, which the agents do not do.',
    before: 'Look in the audit log for requests of the agents’ service account. Only such a client makes them.',
    find: (process, cluster) => {
      const audience = given(process, 'authentication-audience');
      if (audience.state !== 'given' || audience.value === '') return [];
      return cluster.apiServers.flatMap((server): Hits => {
        const found = serverFlag(cluster, server, 'api-audiences');
        const accepted = audiencesOf(server);
        if (found.origin.kind !== 'stated' || !accepted.includes(audience.value)) return [];
        const others = accepted.filter((one) => one !== audience.value);
        const isOne = server.flags.filter(({ name }) => name === 'api-audiences').length === 1;
        return {
          place: found.place,
          sentence: `--api-audiences lists ${audience.value.slice(0, 60)}, so a token that is stolen from an agent authenticates to the API server too; proxy-server does not need that.`,
          edits: isOne && others.length > 0 ? found.change(others.join(',')) : undefined,
          origin: found.origin,
        };
      });
    },
  }),
];
