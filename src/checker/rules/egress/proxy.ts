import { listed } from '../../../wording/text/list.ts';
import { consequence, minorBefore, standing } from '../../at-minor.ts';
import { startFault } from '../../facts.ts';
import { removePair } from '../../edit/yaml-edit.ts';
import { get, isNothing, pairOf, textOf } from '../../read/yaml-node.ts';
import { placeAt, type Rule } from '../rule.ts';
import { asMap, completedTls, fact, nameOf, perSelection, set, tlsFiles, urlOf, validatesTcp, validation } from './entry.ts';

const urlScheme = validation(
  'egress-url-scheme',
  'A proxy URL without http:// or https://',
  'tcp.url must start with http:// or https://',
  perSelection((selection, document) => {
    const url = urlOf(selection);
    if (!validatesTcp(selection) || url === undefined || /^https?:\/\//.test(url)) return undefined;
    const node = get(selection.tcp, 'url');
    const host = url.replace(/^\w*:?\/\//, '') || '127.0.0.1:8131';
    return {
      place: placeAt(document, node ?? selection.tcp ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has the URL ${url || '(empty)'}, which has to start with https://.`,
      edits: [...set(document, asMap(selection.tcp), 'url', `https://${host}`), ...completedTls(selection, document)],
    };
  }),
);

const withoutTls = validation(
  'egress-https-without-tls',
  'An https:// proxy without tlsConfig',
  'https:// without tlsConfig',
  perSelection((selection, document) => {
    if (!validatesTcp(selection) || !urlOf(selection)?.startsWith('https://') || !isNothing(get(selection.tcp, 'tlsConfig')))
      return undefined;
    return {
      place: placeAt(document, get(selection.tcp, 'url') ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has an https:// URL and no tlsConfig.`,
      edits: completedTls(selection, document),
    };
  }),
);

const clientPair = validation(
  'egress-https-client-pair',
  'An https:// proxy without a client certificate',
  'https:// needs clientCert and clientKey, files must exist',
  perSelection((selection, document) => {
    const tls = get(selection.tcp, 'tlsConfig');
    if (!validatesTcp(selection) || !urlOf(selection)?.startsWith('https://') || isNothing(tls) || !tls) return undefined;
    const missing = ['clientCert', 'clientKey'].filter((key) => !textOf(get(tls, key)));
    if (missing.length === 0) return undefined;
    return {
      place: placeAt(document, tls),
      sentence: `The entry ${nameOf(selection)} has a tlsConfig without ${listed(missing)}. An https:// proxy needs both, and both files have to exist.`,
      edits: completedTls(selection, document),
    };
  }),
);

const systemRoots = validation(
  'egress-ca-unset',
  'The API server verifies the proxy against the system’s CAs',
  'caBundle empty with https://',
  perSelection((selection, document) => {
    const tls = asMap(get(selection.tcp, 'tlsConfig'));
    if (!validatesTcp(selection) || !urlOf(selection)?.startsWith('https://') || !tls || textOf(get(tls, 'caBundle'))) return undefined;
    return {
      place: placeAt(document, tls),
      sentence: `The entry ${nameOf(selection)} has no caBundle, so the API server accepts the proxy’s certificate if any CA that the host trusts signed it.`,
      edits: set(document, tls, 'caBundle', tlsFiles.caBundle),
    };
  }),
  {
    severity: 'low',
    sideEffects: 'the tunnel, if another CA signed the proxy’s certificate.',
    before:
      '`openssl s_client -connect <proxy> -CAfile <CA> -verify_hostname <the host of the URL> -verify_return_error </dev/null` from the control plane host, or with `-verify_ip` if the host is an address. The file has to exist, or the API server does not start.',
  },
);

const httpWithTls = validation(
  'egress-http-with-tls',
  'An http:// proxy with tlsConfig',
  'http:// with tlsConfig',
  perSelection((selection, document) => {
    const url = urlOf(selection) ?? '';
    if (!validatesTcp(selection) || !url.startsWith('http://') || isNothing(get(selection.tcp, 'tlsConfig'))) return undefined;
    const edits = [...set(document, asMap(selection.tcp), 'url', url.replace('http://', 'https://')), ...completedTls(selection, document)];
    return {
      place: placeAt(document, get(selection.tcp, 'url') ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has an http:// URL and a tlsConfig, which exclude each other.`,
      edits,
    };
  }),
);

const httpPanics = validation(
  'egress-http-panics',
  'An http:// proxy makes the API server panic',
  'http:// without tlsConfig',
  perSelection((selection, document) => {
    const url = urlOf(selection) ?? '';
    if (!validatesTcp(selection) || !url.startsWith('http://') || !isNothing(get(selection.tcp, 'tlsConfig'))) return undefined;
    const edits = [...set(document, asMap(selection.tcp), 'url', url.replace('http://', 'https://')), ...completedTls(selection, document)];
    return {
      place: placeAt(document, get(selection.tcp, 'url') ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has an http:// URL without tlsConfig, so it passes validation, but then the API server panics at start.`,
      edits,
    };
  }),
  { facts: [fact('http:// without tlsConfig'), 'facts/symptoms#10'] },
);

const serverName = validation(
  'egress-server-name-too-new',
  'tlsServerName in a version that does not have it',
  'tlsServerName',
  perSelection((selection, document, cluster) => {
    const tls = asMap(get(selection.tcp, 'tlsConfig'));
    const pair = tls && pairOf(tls, 'tlsServerName');
    const fault = startFault(cluster.facts, 'egress-tls-server-name');
    const where = standing(fault, cluster.minor);
    if (!tls || !pair || where === 'after') return undefined;
    const follows = consequence(cluster, [
      { ...fault, says: 'the API server does not know the field, refuses the file and does not start' },
      ...(fault.since === undefined
        ? []
        : [
            {
              until: minorBefore(fault.since),
              says: 'the API server ignores the field without a warning, so it does not verify this name',
            },
          ]),
    ]);
    return {
      place: placeAt(document, { start: pair.keyStart, end: pair.keyEnd }),
      severity: where === 'within' ? 'critical' : 'medium',
      sentence: `The entry ${nameOf(selection)} sets tlsServerName. ${follows}`,
      edits: [removePair(document.source, tls, pair)],
    };
  }),
  {
    facts: [fact('tlsServerName'), 'facts/flags#egress-tls-server-name'],
    sideEffects: 'nothing, because no version with this finding uses the name.',
  },
);

export const proxyRules: readonly Rule[] = [urlScheme, withoutTls, clientPair, systemRoots, httpWithTls, httpPanics, serverName];
