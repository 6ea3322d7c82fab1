import type { Layer } from '../model/layer.ts';

/** What a protocol is called. */
export const protocolNames: Readonly<Record<Layer['protocol'], string>> = { http: 'HTTP', tls: 'TLS', ssh: 'SSH', unknown: 'unknown' };

/** Transport and protocol as a firewall sees them: "tcp, TLS". */
export const firewallProtocol = (protocol: Layer['protocol']): string => `tcp, ${protocolNames[protocol]}`;
