import { expect, it } from 'vitest';
import { hopsOf } from './hop.ts';
import { pathIds } from './path.ts';
import { neededConnections, portRows } from './port.ts';
import { portCsv } from '../wording/port.ts';
import { modes } from './setting/mode.ts';
import { settingsOfKnown } from './setting/settings-query.ts';

const rows = portRows();
const rowsWith = (source: string, destination: string) => rows.filter((row) => row.source === source && row.destination === destination);

it('portRows() has one row for the agent’s connection, which carries the agent’s path and six others', () => {
  expect(rowsWith('konnectivity-agent', 'konnectivity-server')).toEqual([
    {
      source: 'konnectivity-agent',
      destination: 'konnectivity-server',
      port: '8132',
      protocol: 'tls',
      dialledBy: 'konnectivity-agent',
      modes: ['konnectivity', 'konnectivity-tls'],
      paths: [
        'agent-to-konnectivity-server',
        'apiserver-to-kubelet',
        'apiserver-to-node',
        'apiserver-to-pod',
        'apiserver-to-service',
        'apiserver-to-webhook',
        'apiserver-to-extension-apiserver',
      ],
    },
  ]);
});

it('portRows() opens the kubelet port to whoever dials it in each mode', () => {
  expect(rows.filter((row) => row.port === '10250').map(({ source, modes }) => `${source}: ${modes.join(' ')}`)).toEqual([
    'kube-apiserver: defaults tls-verification',
    'sshd: ssh-tunnel',
    'konnectivity-agent: konnectivity konnectivity-tls',
    'scraper: defaults tls-verification ssh-tunnel konnectivity konnectivity-tls',
  ]);
});

it('portRows() shows a firewall the outermost protocol: SSH on port 22, whatever is inside', () => {
  expect(rowsWith('kube-apiserver', 'sshd').map(({ port, protocol }) => `${port} ${protocol}`)).toEqual(['22 ssh']);
});

it('portRows() leaves out the Unix socket, which no firewall sees', () => {
  expect(rowsWith('kube-apiserver', 'konnectivity-server')).toEqual([]);
});

it('portRows() has a row for each client of a path that several share', () => {
  expect(rows.filter((row) => row.paths.includes('control-plane-to-apiserver')).map(({ source }) => source)).toEqual([
    'kube-controller-manager',
    'kube-scheduler',
  ]);
});

it('portRows() has a row for every hop of every path in every mode, but for those inside one host', () => {
  const missing = pathIds.flatMap((path) =>
    modes.flatMap(({ id, settings }) =>
      hopsOf(path, settings)
        .filter(({ zone }) => zone !== 'host')
        .filter(
          ({ dialledBy, port }) =>
            !rows.some((row) => row.source === dialledBy && row.port === port && row.modes.includes(id) && row.paths.includes(path)),
        )
        .map(({ zone }) => `${path} ${id} ${zone}`),
    ),
  );
  expect(missing).toEqual([]);
});

it('portRows() never repeats a connection', () => {
  const connections = rows.map(({ source, destination, port, protocol }) => [source, destination, port, protocol].join('|'));
  expect(connections).toEqual([...new Set(connections)]);
});

it('portCsv() quotes what holds a comma, ends every line with CRLF, and starts with a head', () => {
  const lines = portCsv().split('\r\n');
  expect(lines[0]).toBe('source,destination,port,protocol,dialled by,modes,paths');
  expect(lines[3]).toBe(
    'pod,API server,6443,"tcp, TLS",pod,defaults tls-verification ssh-tunnel konnectivity konnectivity-tls,pod-to-apiserver',
  );
  expect(lines).toHaveLength(rows.length + 2);
  expect(lines.at(-1)).toBe('');
  expect(portCsv()).not.toMatch(/[^\r]\n/);
});

const withTunnel = { source: 'konnectivity-agent', destination: 'konnectivity-server', port: '8132' } as const;
const direct = { source: 'kube-apiserver', destination: 'kubelet', port: '10250' } as const;

it('neededConnections() needs in each mode exactly the rows of the table that name the mode', () => {
  for (const { id, settings } of modes) {
    const { needs } = neededConnections(pathIds, settings, undefined);
    for (const row of rows) expect(needs(row), `${row.source} → ${row.destination} in ${id}`).toBe(row.modes.includes(id) ? 'yes' : 'no');
  }
});

it('neededConnections() takes no default for a transport that nobody knows, but leaves out what the minor does not have', () => {
  const settings = settingsOfKnown({});
  const anyMinor = neededConnections(pathIds, settings, undefined);
  const ssh = { source: 'kube-apiserver', destination: 'sshd', port: '22' } as const;
  for (const connection of [withTunnel, direct, ssh]) expect(anyMinor.needs(connection)).toBe('unknown');
  const today = neededConnections(pathIds, settings, '1.34');
  expect(today.needs(withTunnel)).toBe('unknown');
  expect(today.needs(ssh)).toBe('no');
  expect(today.needs({ source: 'kubelet', destination: 'kube-apiserver', port: '6443' })).toBe('yes');
});

it('neededConnections() has for one path only what that path needs, and names the connections that no mode has', () => {
  const k3s = settingsOfKnown({ transport: 'other-tunnel', egressTypes: 'cluster', tunnelScope: 'kubelet-and-streams' });
  const { needs, sure } = neededConnections(['apiserver-to-kubelet'], k3s, '1.34');
  const anything = neededConnections(pathIds, settingsOfKnown({}), '1.34');
  expect(anything.sure.length).toBeGreaterThan(0);
  expect(anything.sure.map((connection) => anything.needs(connection))).toEqual(anything.sure.map(() => 'yes'));
  expect(needs(direct)).toBe('no');
  expect(needs(withTunnel)).toBe('no');
  expect(sure.map(({ source, destination }) => `${source} → ${destination}`)).toEqual([
    'kube-apiserver → tunnel-server',
    'tunnel-client → tunnel-server',
    'tunnel-client → kubelet',
  ]);
  expect(neededConnections(['apiserver-to-pod'], k3s, '1.34').needs({ source: 'kube-apiserver', destination: 'pod', port: 'any' })).toBe(
    'yes',
  );
});
