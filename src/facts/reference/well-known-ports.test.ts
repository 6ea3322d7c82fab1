import { expect, it } from 'vitest';
import { wellKnownPorts } from './well-known-ports.ts';

it('every well-known target port names a port of the pod and at least one source', () => {
  const rows = wellKnownPorts();
  expect(rows.length).toBeGreaterThan(5);
  for (const { name, podPort, links } of rows) {
    expect(podPort, name).toMatch(/^\d{4,5}/);
    expect(links.length, name).toBeGreaterThan(0);
  }
});

it('the pod of metrics-server is not told to listen on 443, the port of its Service', () => {
  const row = wellKnownPorts().find(({ name }) => name === 'metrics-server');
  expect(row?.podPort).toMatch(/^10250/);
  expect(row?.servicePort).toBe('443');
});
