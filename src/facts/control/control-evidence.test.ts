import { expect, it } from 'vitest';
import { evidenceOf } from './control-evidence.ts';
import { controls } from './control.ts';

const evidenceById = (id: string) => {
  const control = controls.find((each) => each.id === id);
  if (!control) throw new Error(`no such control: ${id}`);
  return evidenceOf(control);
};

it('evidenceOf() names the records of the path with the defaults and in a cluster that passes, each with an address', () => {
  const { records, claims } = evidenceById('kubelet-certificate-authority');
  // One shows what an attacker gets without the flag, and the other that the API server refuses the attacker with it.
  expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(['obs/B-logs-node-mitm', 'obs/C-logs-node-mitm']));
  for (const { links } of records) expect(links[0]?.href).toMatch(/^\/about\/measurements\//);
  expect(claims.map(({ id }) => id)).toContain('kubelet-ca-unset-is-insecure');
});

it('evidenceOf() says that a control has no record where nothing was measured of its path, and never takes what was read for a measurement', () => {
  expect(evidenceById('konnectivity').records).toEqual([]);
  for (const control of controls) for (const { measured } of evidenceOf(control).records) expect(measured, control.id).toBe(true);
});
