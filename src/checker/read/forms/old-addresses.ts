import type { Flag } from '../flag.ts';
import type { Reading } from '../reading.ts';

/**
 * Addresses of etcd 0.4 without a scheme, which etcd 2 takes as well, with the flag of today and the certificate that makes them https://. Sources:
 * etcd-io/etcd:Documentation/configuration.md at v0.4.6 and etcd-io/etcd:etcdmain/etcd.go at v2.0.9 (URLsFromFlags).
 */
const addresses = [
  ['addr', 'bind-addr', 'listen-client-urls', 'cert-file'],
  ['peer-addr', 'peer-bind-addr', 'listen-peer-urls', 'peer-cert-file'],
] as const;

/** The URLs at which etcd listens by its old addresses: the one that it binds, otherwise the one that it tells others. */
function urlsOf(flags: readonly Flag[]): readonly Flag[] {
  return addresses.flatMap(([told, bound, today, certificate]) => {
    const at = [bound, told].map((name) => flags.findLast((flag) => flag.name === name)).find(Boolean);
    if (!at || flags.some(({ name }) => name === today)) return [];
    const scheme = flags.some(({ name }) => name === certificate) ? 'https' : 'http';
    return [{ ...at, name: today, value: `${scheme}://${at.value}` }];
  });
}

/** Gives each etcd the URLs that its old addresses stand for. */
export function joinOldAddresses({ processes }: Reading): void {
  for (const [index, process] of processes.entries())
    if (process.component === 'etcd') processes[index] = { ...process, flags: [...process.flags, ...urlsOf(process.flags)] };
}
