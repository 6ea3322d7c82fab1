import { lifeOf, type CheckFacts } from '../facts.ts';
import { given, listOf, placeOfFlag, telling, type Process } from '../read/flag.ts';
import type { KnownDocument, Reading } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, isNothing, isTemplate, itemsOf, textOf, type Node } from '../read/yaml-node.ts';
import { apiServerFlag } from './api-server.ts';
import { howToAskApiServer, howToAskEgress, howToAskServer } from './asks.ts';
import { egressSelectorMode } from './cluster-network.ts';
import { candidate, combined, type Candidate } from './combine.ts';
import { installerOf, installerOrigin } from './installer.ts';
import { stated, unknownUntil, type Place } from './origin.ts';

/** One entry of an EgressSelectorConfiguration, as the API server reads it (facts/konnectivity#egress_selector_configuration). */
export interface Selection {
  readonly node: Node;
  readonly nameNode: Node | undefined;
  /** In lower case, with the old alias `master` written out. */
  readonly name: string;
  readonly protocol: string;
  readonly transport: Node | undefined;
  readonly tcp: Node | undefined;
  readonly uds: Node | undefined;
}

export function selectionsOf(document: KnownDocument): readonly Selection[] {
  return itemsOf(get(document.root, 'egressSelections')).map((node) => {
    const connection = get(node, 'connection');
    const transport = get(connection, 'transport');
    const written = textOf(get(node, 'name')) ?? '';
    const [tcp, uds] = [get(transport, 'tcp'), get(transport, 'uds')];
    return {
      node,
      nameNode: get(node, 'name'),
      name: written === 'master' ? 'controlplane' : written.toLowerCase(),
      protocol: textOf(get(connection, 'proxyProtocol')) ?? '',
      transport: isNothing(transport) ? undefined : transport,
      tcp: isNothing(tcp) ? undefined : tcp,
      uds: isNothing(uds) ? undefined : uds,
    };
  });
}

const placeOf = ({ source }: KnownDocument, node: Node): Place => ({ source, start: node.start, end: node.end });
export const egressFiles = (reading: Reading): readonly KnownDocument[] =>
  reading.documents.filter(({ kind }) => kind === 'EgressSelectorConfiguration');

/** Whether a template fills in which traffic the file sends where. */
const isFilledInLater = (document: KnownDocument): boolean =>
  isTemplate(get(document.root, 'egressSelections')) ||
  selectionsOf(document).some(({ nameNode, protocol }) => isTemplate(nameNode) || holdsTemplate(protocol));

/** What carries the tunnelled entries of a file: Konnectivity, no tunnel at all, or a proxy that the file does not name. */
function carrierOf(document: KnownDocument, reading: Reading): Candidate<'transport'> {
  const tunnelled = selectionsOf(document).filter(
    ({ name, protocol }) => protocol !== 'Direct' && (name === 'cluster' || name === 'controlplane'),
  );
  if (isFilledInLater(document)) return candidate('unknown', unknownUntil(`${howToAskEgress}, with its templates filled in`));
  const first = tunnelled[0];
  const whole = stated({ source: document.source, start: document.root.start, end: document.root.pairs[0]?.keyEnd ?? document.root.start });
  if (!first) return candidate('direct', whole);
  const origin = stated(placeOf(document, get(first.node, 'connection', 'proxyProtocol') ?? first.node));
  const isKonnectivity =
    tunnelled.some(({ protocol }) => protocol === 'GRPC') ||
    reading.processes.some(({ component }) => component.startsWith('konnectivity')) ||
    tunnelled.some(({ tcp, uds }) => /konnectivity/i.test(`${textOf(get(tcp, 'url')) ?? ''}${textOf(get(uds, 'udsName')) ?? ''}`));
  if (isKonnectivity) return candidate('konnectivity', origin);
  return candidate(
    'unknown',
    unknownUntil(
      'the manifest of the proxy that the egress file names: HTTP CONNECT may lead to Konnectivity or to the distribution’s own tunnel',
    ),
  );
}

function transportOf(process: Process, reading: Reading, facts: CheckFacts, minor: string): Candidate<'transport'> {
  if (process.base === 'k3s' || process.base === 'rke2') return k3sTransport(process, reading, facts);
  const ssh = given(process, 'ssh-user');
  if (ssh.state === 'dynamic') return candidate('unknown', unknownUntil('the value of the variable in --ssh-user'));
  if (ssh.state === 'given' && ssh.value !== '') {
    const at = placeOfFlag(process, ssh.flag);
    return lifeOf(facts, 'ssh-user', minor) === 'within'
      ? candidate('ssh-tunnel', stated(at))
      : candidate('unknown', unknownUntil(`the flags of a server that starts: Kubernetes ${minor} has no --ssh-user`));
  }
  const flag = apiServerFlag(process, 'egress-selector-config-file', facts, minor);
  // An installer that brings Konnectivity names a file that it writes itself.
  const installer = process.complete && flag.value === undefined ? installerOf(facts, process.base) : undefined;
  if (installer?.settings['transport'] === 'konnectivity' && given(process, 'egress-selector-config-file').state === 'absent')
    return reading.stated.some(({ id }) => id === 'transport')
      ? candidate('unknown', flag.origin)
      : candidate('konnectivity', installerOrigin(installer));
  if (flag.value === undefined) return candidate('unknown', flag.origin);
  if (flag.value === '') return candidate('direct', flag.origin);
  const files = egressFiles(reading).map((document) => carrierOf(document, reading));
  return combined('transport', files, howToAskEgress);
}

/** k3s and RKE2 bring a tunnel of their own, unless it is switched off (facts/distributions#k3s); old ones of RKE2 switched it off themselves. */
function k3sTransport(process: Process, reading: Reading, facts: CheckFacts): Candidate<'transport'> {
  const mode = egressSelectorMode(process, reading);
  if (mode && mode.value === undefined) return candidate('unknown', mode.origin);
  if (mode?.value === 'disabled') return candidate('direct', mode.origin);
  const installer = installerOf(facts, process.base);
  return installer?.settings['transport']
    ? candidate('other-tunnel', mode?.origin ?? installerOrigin(installer))
    : candidate('unknown', unknownUntil(howToAskApiServer));
}

function typesOf(document: KnownDocument): Candidate<'egressTypes'> {
  if (isFilledInLater(document)) return candidate('unknown', unknownUntil(`${howToAskEgress}, with its templates filled in`));
  const tunnelled = selectionsOf(document).filter(({ protocol }) => protocol !== 'Direct');
  const has = (name: string) => tunnelled.find((one) => one.name === name);
  const [cluster, controlplane] = [has('cluster'), has('controlplane')];
  const at = (one: Selection) => stated(placeOf(document, one.nameNode ?? one.node));
  if (cluster) return candidate(controlplane ? 'cluster+controlplane' : 'cluster', at(cluster));
  if (controlplane) return candidate('controlplane', at(controlplane));
  return candidate('unknown', unknownUntil(howToAskEgress));
}

/** Whether a proxy-server asks the clients of its front end for no certificate: a TCP port without --server-ca-cert. */
export function isFrontEndOpen(process: Process): boolean {
  const isSet = (name: string) => {
    const found = given(process, name);
    return found.state === 'dynamic' || (found.state === 'given' && found.value !== '');
  };
  return process.complete && !isSet('uds-name') && !isSet('server-ca-cert');
}

function frontendOf(document: KnownDocument, reading: Reading): Candidate<'konnectivityFrontend'> {
  const tunnelled =
    selectionsOf(document).find(({ name, protocol }) => name === 'cluster' && protocol !== 'Direct') ??
    selectionsOf(document).find(({ protocol }) => protocol !== 'Direct');
  if (!tunnelled) return candidate('unknown', unknownUntil(howToAskEgress));
  const { tcp, uds } = tunnelled;
  if (uds && !tcp) return candidate('unix-socket', stated(placeOf(document, uds)));
  const url = textOf(get(tcp, 'url')) ?? '';
  const isSet = (name: string): boolean => {
    const file = textOf(get(tcp, 'tlsConfig', name)) ?? '';
    return file !== '' && !holdsTemplate(file);
  };
  const hasPair = isSet('clientCert') && isSet('clientKey');
  // The pair of the API server makes it mutual only where the other end asks for it.
  if (tcp && reading.processes.some((process) => process.component === 'konnectivity-server' && isFrontEndOpen(process)))
    return candidate(
      'unknown',
      unknownUntil('a proxy-server with --server-ca-cert: without it the port takes any TLS client, or does not open'),
    );
  if (tcp && !uds && url.startsWith('https://') && hasPair)
    return candidate('mutual-tls', stated(placeOf(document, get(tcp, 'url') ?? tcp)));
  return candidate('unknown', unknownUntil('an egress file that the API server accepts'));
}

/** The three flags of token authentication (facts/konnectivity#proxy_server/rules). */
export const tokenFlags = ['agent-namespace', 'agent-service-account', 'authentication-audience'] as const;

/** How a proxy-server authenticates agents (facts/konnectivity#proxy_server/agent_authentication). */
function agentAuthenticationOf(process: Process): Candidate<'agentAuthentication'> {
  const at = (name: string) => {
    const found = given(process, name);
    return found.state === 'absent' ? undefined : { ...found, place: placeOfFlag(process, found.flag) };
  };
  const ask = unknownUntil('the whole command line of proxy-server');
  const [ca, ...token] = [at('cluster-ca-cert'), ...tokenFlags.map(at)];
  if ([ca, ...token].some((found) => found?.state === 'dynamic')) return candidate('unknown', ask);
  const isSet = (found: typeof ca) => found?.state === 'given' && found.value !== '';
  // Both at once are refused at start.
  if (isSet(ca) && token.some(isSet))
    return candidate('unknown', unknownUntil('the flags of a proxy-server that starts: --cluster-ca-cert and a token exclude each other'));
  if (isSet(ca) && ca) return candidate('client-certificate', stated(ca.place));
  if (token.every(isSet) && token[0]) return candidate('token', stated(token[0].place));
  if (token.some(isSet))
    return candidate('unknown', unknownUntil('the flags of a proxy-server that starts: token authentication needs all three'));
  if (!process.complete) return candidate('unknown', ask);
  return candidate('none', { kind: 'default', of: 'proxy-server', fact: 'facts/konnectivity#proxy_server/agent_authentication' });
}

/**
 * An agent opens a tunnel, so that there is one. Which traffic goes into it, and how its server knows agents, it cannot tell
 * (facts/konnectivity#proxy_agent/tells).
 */
const tunnelOfAgent = (process: Process): Candidate<'transport'> => {
  const host = given(process, 'proxy-server-host');
  return candidate('konnectivity', stated(host.state === 'absent' ? process : placeOfFlag(process, host.flag)));
};

/** The settings of the tunnel. */
export function tunnelSettings(reading: Reading, facts: CheckFacts, minor: string) {
  const servers = telling(
    reading.processes.filter(({ component }) => component === 'kube-apiserver'),
    (one) => one,
    'egress-selector-config-file',
  );
  const proxies = reading.processes.filter(({ component }) => component === 'konnectivity-server');
  const files = egressFiles(reading);
  const agents = reading.processes.filter(({ component, isPart }) => component === 'konnectivity-agent' && !isPart);
  const transports = servers.map((process) => transportOf(process, reading, facts, minor));
  const ask = files.length > 0 ? `${howToAskApiServer}: nothing here says that it uses this egress file` : howToAskApiServer;
  return {
    transport: combined(
      'transport',
      // What the API server says goes before what agents show.
      transports.every(({ origin }) => origin.kind === 'unknown') && agents.length > 0 ? agents.map(tunnelOfAgent) : transports,
      ask,
    ),
    egressTypes: combined('egressTypes', files.map(typesOf), howToAskEgress),
    konnectivityFrontend: combined(
      'konnectivityFrontend',
      files.map((document) => frontendOf(document, reading)),
      howToAskEgress,
    ),
    agentAuthentication: combined('agentAuthentication', proxies.map(agentAuthenticationOf), howToAskServer),
    otherTunnel: combined('otherTunnel', [], 'the documentation of the tunnel: no flag says how it protects what it carries'),
  };
}

/** The audiences that an API server accepts (facts/flags#--api-audiences). */
export const audiencesOf = (process: Process): readonly string[] => listOf(process, 'api-audiences');
