import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { pathIds } from '../../model/path.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { connectionsOf } from '../connection.ts';
import { namedState, namedStates } from '../export-state.ts';
import { otm } from './otm.ts';
import { subjectOf } from './subject.ts';

/** The schema of the format, by IriusRisk under Apache-2.0, as the repository of the format has it. */
const schema = JSON.parse(readFileSync(new URL('../test/otm-schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({ strict: false }).compile(schema);
interface Otm {
  readonly dataflows: readonly { readonly source: string; readonly tags: readonly string[]; readonly threats: readonly object[] }[];
  readonly components: readonly { readonly id: string }[];
}
const textOf = (state = namedState('defaults')): string => otm(subjectOf(state, 'https://wiki.example/'), state);

it('a threat model of every named state is valid by the schema of the format', () => {
  for (const state of namedStates) expect(validate(JSON.parse(textOf(state))), JSON.stringify(validate.errors)).toBe(true);
});

it('the schema refuses a data flow without a destination, so that it can fail', () => {
  expect(validate(JSON.parse(textOf().replaceAll('"destination"', '"to"')))).toBe(false);
});

it('has each connection once with its verdict, and a threat where it is weak or unknown', () => {
  for (const state of namedStates) {
    const { dataflows, components } = JSON.parse(textOf(state)) as Otm;
    expect(dataflows.map(({ tags }) => tags[0])).toEqual(connectionsOf(state).map(({ verdict }) => verdictWords[verdict]));
    for (const { tags, threats } of dataflows) expect(threats.length > 0).toBe(!['authenticated', 'local'].includes(tags[0] ?? ''));
    const ids = components.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(dataflows.every(({ source }) => ids.includes(source))).toBe(true);
  }
});

it('tells an unsafe hop of the stock cluster, as the model judges it', () => {
  const { settings } = namedState('defaults');
  const unsafe = pathIds.filter((id) => judge(id, settings, 'nobody').hops.some(({ verdict }) => verdict === 'unsafe'));
  expect(unsafe.length).toBeGreaterThan(0);
  expect(textOf()).toContain('"threat": "threat-unsafe"');
});
