import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { componentIds } from '../model/component.ts';
import { pathIds } from '../model/path.ts';
import { seatIds } from '../model/seat/seat.ts';
import { modes } from '../model/setting/mode.ts';
import { terms } from './term.ts';
import { inspectAll, inspectComponent, inspectLink } from './inspection/inspection.ts';

const entries = readdirSync('content/glossary').map((file) => file.replace(/\.md$/, ''));

it('terms are the files of the glossary, so that whatever names one leads to an entry', () => {
  expect(Object.keys(terms).sort()).toEqual([...entries].sort());
});

it('the inspector leads to the glossary from every component but the load balancer, from every attacker’s position and from each network', () => {
  for (const { settings } of modes) {
    const without = componentIds.filter((id) => !inspectComponent(id, settings).link?.href.startsWith('/glossary/#'));
    expect(without).toEqual(['load-balancer']);
    for (const seat of seatIds.filter((id) => id !== 'nobody')) expect(inspectAll(settings, seat).link?.href).toMatch(/^\/glossary\/#/);
    for (const path of pathIds) for (const { href } of inspectLink(path, settings).rows) expect(href).toMatch(/^\/glossary\/#/);
  }
});
