/// <reference types="vite/client" />
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { procedureCases } from '../../lab/procedure-cases.ts';
import { procedureIds } from '../../model/procedure-id.ts';
import { procedures, proofCount, stepsOf } from './procedures.ts';
import { stepProof } from './step-proof.ts';

const sourceOf = (file: string): string => readFileSync(file, 'utf8');

it('every procedure has a page, steps with one check each, a way back, and what breaks', () => {
  expect(procedures.map(({ id }) => id).sort()).toEqual(
    [...procedureIds, 'direct-and-konnectivity', 'kubelet-serving-certificates'].sort(),
  );
  for (const procedure of procedures) {
    const source = sourceOf(procedure.file);
    const steps = stepsOf(procedure);
    expect(steps.length, procedure.id).toBeGreaterThanOrEqual(4);
    // Numbered from 1 without a gap, as a reader counts them.
    const section = source.slice(source.indexOf(`\\{#${procedure.section}}`));
    const numbers = [...section.matchAll(/^### (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers.slice(0, steps.length), procedure.id).toEqual(steps.map((_, at) => at + 1));
    expect(source, procedure.id).toContain('\\{#the-way-back}');
    // The page of a mode has the table of errors under what it costs.
    expect(source, procedure.id).toMatch(/\\\{#what-breaks\}|\\\{#what-it-costs\}/);
  }
});

it('every step says that it was tried or that it was sourced, for which minors, and where a reader can follow it', () => {
  const steps = procedures.flatMap((procedure) => stepsOf(procedure));
  for (const { name, proof } of steps) {
    expect(proof.words, name).toMatch(/^Tried with |^Sourced, not tried \(.+\)$/);
    if (proof.kind === 'sourced') expect(proof.links.length, name).toBeGreaterThan(0);
  }
  expect(new Set(steps.map(({ proof }) => proof.kind))).toEqual(new Set(['tried', 'sourced']));
});

it('every case that the lab plays of a procedure is named on the page of that procedure', () => {
  for (const { id, procedure } of procedureCases) {
    const source = sourceOf(`content/procedures/${procedure}.mdx`);
    const named = [...source.matchAll(/ lab="([^"]+)"/g)].flatMap(([, ids = '']) => ids.split(' '));
    expect([...named, ...[...source.matchAll(/\/lab\/#procedure-([\w-]+)/g)].map(([, each]) => each)], procedure).toContain(id);
  }
});

it('a step without a check, with two, or with one of both kinds is refused, with its place', () => {
  const [first] = procedures;
  if (!first) throw new Error('there are no procedures');
  const page = (checks: string) => `---\ntitle: A\n---\n\n## Steps \\{#steps}\n\n### 1. Do it \\{#1-do-it}\n\n${checks}\n`;
  const tried = '<StepCheck good="Yes." tried="obs/C-logs-node-good">\n\nA.\n\n</StepCheck>';
  expect(stepsOf(first, page(tried)).map(({ name, anchor }) => [name, anchor])).toEqual([['Do it', '1-do-it']]);
  expect(() => stepsOf(first, page('Nothing.'))).toThrow(`${first.file}:7:1: the step has no <StepCheck>`);
  expect(() => stepsOf(first, page(`${tried}\n\n${tried}`))).toThrow('the step has 2 <StepCheck>');
  expect(() => stepsOf(first, page(tried.replace('tried=', 'sourced="facts/procedures#node-ip" tried=')))).toThrow('never both or neither');
});

it('what proves nothing is no proof: a fact that was read is not tried, and an unknown case of the lab is none', () => {
  expect(() => stepProof({})).toThrow('never both or neither');
  expect(() => stepProof({ tried: 'facts/procedures#node-ip' })).toThrow('is no record of a running Kubernetes');
  expect(() => stepProof({ lab: 'no-such-case' })).toThrow('no case of the lab is called "no-such-case"');
  expect(() => stepProof({ sourced: 'facts/kubelet#nothing' })).toThrow();
});

it('proofCount() counts both kinds', () => {
  const [sourced, tried] = [stepProof({ sourced: 'facts/procedures#node-ip' }), stepProof({ lab: 'local-balancer' })];
  const step = { name: 'A', anchor: 'a' };
  expect(
    proofCount([
      { ...step, proof: sourced },
      { ...step, proof: tried },
      { ...step, proof: tried },
    ]),
  ).toBe('3 steps: 2 tried, 1 sourced');
  expect(proofCount([{ ...step, proof: tried }])).toBe('1 steps: 1 tried');
});
