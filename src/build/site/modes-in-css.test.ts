import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modeIds } from '../../model/setting/mode.ts';
import { inEachMode } from './modes-in-css.ts';

it('writes one selector for each mode, and leaves one that stands for none', () => {
  expect(inEachMode("[data-mode='each-mode'] .frame[data-mode='each-mode']")).toEqual(
    modeIds.map((id) => `[data-mode='${id}'] .frame[data-mode='${id}']`),
  );
  expect(inEachMode("[value='each-konnectivity-mode']")).toEqual(["[value='konnectivity']", "[value='konnectivity-tls']"]);
  expect(inEachMode(".figure[data-mode='custom'] [data-no-mode]")).toEqual([".figure[data-mode='custom'] [data-no-mode]"]);
});

it('fails on a stand-in that stands for nothing', () => {
  expect(() => inEachMode("[data-mode='each-wireguard-mode']")).toThrow('stands for no modes');
});

it('every mode is direct or has a tunnel, so the rules of the fleet reach it', () => {
  expect([...inEachMode('each-direct-mode'), ...inEachMode('each-tunnel-mode')].sort()).toEqual([...modeIds].sort());
});

it('no stylesheet names the id of a mode', () => {
  const files = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const naming = files.filter((file) =>
    [...readFileSync(`src/styles/${file}`, 'utf8').matchAll(/\[(?:data-modes?|data-words|value)[~^]?='([^']+)'\]/g)].some(([, id = '']) =>
      modeIds.some((mode) => mode === id),
    ),
  );
  expect(naming).toEqual([]);
});
