import { etcdListeners, type EtcdListeners } from '../settings/etcd-server.ts';
import type { Process } from '../read/flag.ts';
import type { Place } from '../settings/origin.ts';
import type { Hits, Rule } from './rule.ts';

/** How a place says that etcd listens for plain HTTP: by a flag with a URL, or as etcd 0.4 did, by an address alone. */
export const listensAt = ({ source, start }: Place, flag: string): string =>
  /^-{0,2}(?:peer[-_])?(?:bind[-_])?addr\b/.test(source.text.slice(start, start + 24))
    ? 'etcd listens without TLS at an'
    : `${flag} has an http://`;

const common = {
  path: 'apiserver-to-etcd',
  facts: ['facts/added#etcd-client-authentication', 'facts/links#api-etcd'],
  before:
    '`etcdctl --endpoints <https URL> --cacert <CA> --cert <certificate> --key <key> endpoint health` from each host of an API server.',
} as const;

const each =
  (find: (listeners: EtcdListeners, process: Process) => Hits): Rule['find'] =>
  ({ reading }) =>
    reading.processes.filter(({ component }) => component === 'etcd').flatMap((process) => find(etcdListeners(process), process));

/** What is wrong with the listeners of etcd itself. */
export const etcdServerRules: readonly Rule[] = [
  {
    ...common,
    code: 'etcd-listens-plain',
    title: 'etcd listens for plain HTTP',
    severity: 'critical',
    cis: ['2.2'],
    sideEffects: 'every client of etcd that uses the http:// address, until it has an https:// address, the CA of etcd and a certificate.',
    find: each(({ plain, isOpen, place, isPlainHere }): Hits => {
      if (plain)
        return {
          place: plain,
          sentence: `${listensAt(plain, '--listen-client-urls')} address that other hosts reach, so anyone who reaches it can read and change every object.`,
        };
      if (!isPlainHere || isOpen !== false) return [];
      const sentence =
        '--listen-client-urls has an http:// address of etcd’s own host, where it asks for no certificate, so everyone on that host can read and change every object.';
      return [{ place, severity: 'info', sentence }];
    }),
  },
  {
    ...common,
    code: 'etcd-clients-unauthenticated',
    title: 'etcd asks its clients for no certificate',
    severity: 'critical',
    cis: ['2.2'],
    sideEffects: 'every client of etcd that has no certificate of that CA.',
    find: each(({ isTls, isOpen, place }, process) =>
      isTls && isOpen
        ? [
            {
              place,
              sentence:
                'Neither --client-cert-auth nor --trusted-ca-file is set, so anyone who reaches etcd can read and change every object.',
              edits: process.writer.add([
                ['client-cert-auth', 'true'],
                ['trusted-ca-file', '/etc/kubernetes/pki/etcd/ca.crt'],
              ]),
            },
          ]
        : [],
    ),
  },
];
