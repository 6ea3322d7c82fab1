import { get, textOf } from '../../read/yaml-node.ts';
import { placeAt, type Rule } from '../rule.ts';
import { asMap, connectionOf, nameOf, perSelection, set, socketName, udsTransport, validatesUds, validation, without } from './entry.ts';

const grpc = validation(
  'egress-grpc-without-socket',
  'GRPC without a Unix socket',
  'GRPC without transport.uds',
  perSelection((selection, document) => {
    if (selection.protocol !== 'GRPC' || selection.uds) return undefined;
    const place = placeAt(document, selection.tcp ?? get(selection.node, 'connection', 'proxyProtocol') ?? selection.node);
    return {
      place,
      sentence: `The entry ${nameOf(selection)} uses GRPC, which the API server speaks only over a Unix socket, but transport.uds is missing.`,
      edits: set(document, connectionOf(selection), 'transport', udsTransport),
    };
  }),
);

const httpConnect = validation(
  'egress-http-connect-transports',
  'HTTPConnect with both transports or with none',
  'HTTPConnect with both or neither of tcp/uds',
  perSelection((selection, document) => {
    const { protocol, tcp, uds, transport } = selection;
    if (protocol !== 'HTTPConnect' || (tcp === undefined) !== (uds === undefined)) return undefined;
    const both = tcp !== undefined;
    const place = placeAt(document, (both ? tcp : undefined) ?? get(selection.node, 'connection', 'proxyProtocol') ?? selection.node);
    const edits = both ? without(document, asMap(transport), 'tcp') : set(document, connectionOf(selection), 'transport', udsTransport);
    return {
      place,
      sentence: `The entry ${nameOf(selection)} uses HTTPConnect with ${both ? 'both tcp and uds' : 'neither tcp nor uds'}, but it needs exactly one.`,
      edits,
    };
  }),
);

const direct = validation(
  'egress-direct-with-transport',
  'Direct with a transport',
  'Direct with any transport',
  perSelection((selection, document) => {
    if (selection.protocol !== 'Direct' || !selection.transport) return undefined;
    return {
      place: placeAt(document, selection.transport),
      sentence: `The entry ${nameOf(selection)} is Direct and has a transport, which has to be absent then.`,
      edits: without(document, connectionOf(selection), 'transport'),
    };
  }),
);

const socketEmpty = validation(
  'egress-socket-name-empty',
  'A Unix socket without a name',
  'uds.udsName empty',
  perSelection((selection, document) => {
    if (!validatesUds(selection) || textOf(get(selection.uds, 'udsName'))) return undefined;
    const uds = asMap(selection.uds);
    const edits =
      uds && uds.pairs.length > 0
        ? set(document, uds, 'udsName', socketName)
        : set(document, asMap(selection.transport), 'uds', udsTransport.uds);
    return {
      place: placeAt(document, selection.uds ?? selection.node),
      sentence: `The entry ${nameOf(selection)} has a uds transport without udsName.`,
      edits,
    };
  }),
);

const socketPrefix = validation(
  'egress-socket-name-prefix',
  'A socket name with unix:// before it',
  'udsName must be a bare path, no unix:// prefix',
  perSelection((selection, document) => {
    const node = get(selection.uds, 'udsName');
    const name = textOf(node) ?? '';
    if (!node || !validatesUds(selection) || !name.startsWith('unix://')) return undefined;
    return {
      place: placeAt(document, node),
      sentence: `The entry ${nameOf(selection)} names its socket with unix:// before it, but udsName takes the bare path.`,
      edits: set(document, asMap(selection.uds), 'udsName', name.slice('unix://'.length) || socketName),
    };
  }),
  { severity: 'high', sideEffects: 'nothing, because no connection reaches the proxy now.' },
);

export const transportRules: readonly Rule[] = [grpc, httpConnect, direct, socketEmpty, socketPrefix];
