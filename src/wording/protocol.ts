import type { Layer } from '../model/layer.ts';

/** What a protocol is called. */
export const protocolNames: Readonly<Record<Layer['protocol'], string>> = { http: 'HTTP', tls: 'TLS', ssh: 'SSH', unknown: 'unknown' };

/** What a connection has in place of a protocol if it stays on its host. */
export const unixSocket = 'Unix socket';

/** Transport and protocol as a firewall sees them, by the name of the protocol: "tcp, TLS". */
export const asFirewall = (protocol: string): string => `tcp, ${protocol}`;

/** The same of a layer. */
export const firewallProtocol = (protocol: Layer['protocol']): string => asFirewall(protocolNames[protocol]);
