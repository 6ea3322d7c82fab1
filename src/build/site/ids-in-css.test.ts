import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modeIds } from '../../model/setting/mode.ts';
import { scopeIds } from '../../symptoms/guide/answer.ts';
import { evidenceStatuses } from '../../wording/evidence-status.ts';
import { forEachId } from './ids-in-css.ts';

it('writes one selector for each mode, and leaves one that stands for none', () => {
  expect(forEachId("[data-mode='each-mode'] .frame[data-mode='each-mode']")).toEqual(
    modeIds.map((id) => `[data-mode='${id}'] .frame[data-mode='${id}']`),
  );
  expect(forEachId("[value='each-konnectivity-mode']")).toEqual(["[value='konnectivity']", "[value='konnectivity-tls']"]);
  expect(forEachId("[data-status='each-status']")).toEqual(evidenceStatuses.map((id) => `[data-status='${id}']`));
  expect(forEachId("option[value='each-attacker']")).not.toContain("option[value='nobody']");
  expect(forEachId(".figure[data-mode='custom'] [data-no-mode]")).toEqual([".figure[data-mode='custom'] [data-no-mode]"]);
});

it('writes one selector for each answer about a symptom, so that the questions need no script', () => {
  const selectors = forEachId("&:has([value='each-where-answer']:checked) .strict[data-where]:not([data-where~='each-where-answer'])");
  expect(selectors).toEqual(scopeIds.map((id) => `&:has([value='${id}']:checked) .strict[data-where]:not([data-where~='${id}'])`));
  const css = readFileSync('src/features/symptom/questions.css', 'utf8');
  for (const key of ['fails', 'how', 'where']) expect(css).toContain(`[data-${key}]:not([data-${key}~='each-${key}-answer'])`);
});

it('fails on a stand-in that stands for nothing', () => {
  expect(() => forEachId("[data-mode='each-wireguard-mode']")).toThrow('stands for no ids');
});

it('every mode is direct or has a tunnel, so the rules of the fleet reach it', () => {
  expect([...forEachId('each-direct-mode'), ...forEachId('each-tunnel-mode')].sort()).toEqual([...modeIds].sort());
});

it('no stylesheet names the id of a mode', () => {
  const files = globSync('src/{features,styles}/**/*.css');
  const naming = files.filter((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\[(?:data-modes?|data-words|value)[~^]?='([^']+)'\]/g)].some(([, id = '']) =>
      modeIds.some((mode) => mode === id),
    ),
  );
  expect(naming).toEqual([]);
});
