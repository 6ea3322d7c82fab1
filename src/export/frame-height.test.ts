import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modeOf, type ModeId } from '../model/setting/mode.ts';
import { journeyOf } from '../wording/journey/journeys.ts';
import { stepsOf } from '../wording/journey/journey-step.ts';
import { compare } from '../wording/change/comparison.ts';
import { modeNames } from '../wording/names.ts';
import { comparisonFrameHeight, frameHeight, frameWidths, journeyFrameHeight, measuredHeights } from './frame-height.ts';
import { growScript } from './texts/html.ts';

const guide = readFileSync('content/guides/embed.mdx', 'utf8');

describe('frameHeight()', () => {
  it('is more than what a view needs at any width', () => {
    for (const [view, heights] of Object.entries(measuredHeights)) {
      expect(heights).toHaveLength(frameWidths.length);
      for (const needed of heights) expect(frameHeight(`/embed/${view}/`), view).toBeGreaterThan(needed);
    }
  });

  it('knows the view of an address, and takes one that it does not know for the diagram', () => {
    expect(frameHeight('https://wiki.example/a/embed/fleet/?nodes=7')).toBe(frameHeight('/embed/fleet/'));
    expect(frameHeight('/embed/fleet/')).not.toBe(frameHeight('/embed/diagram/'));
    expect(frameHeight('/embed/unheard-of/')).toBe(frameHeight('/embed/diagram/'));
  });

  it('follows the state that an address asks for: a path by its own drawing, an attacker by what is said of them, a version by what it lacks', () => {
    const heightOf = (address: string): number => frameHeight(`https://wiki.example/hub/embed/${address}`);
    expect(heightOf('path/apiserver-to-etcd/?mode=konnectivity')).toBeLessThan(heightOf('path/apiserver-to-pod/?mode=konnectivity'));
    const [plain, attacked, onNode] = ['', '&seat=between-active', '&seat=another-node'].map((seat) =>
      heightOf(`explore/?mode=konnectivity${seat}&k8s=1.37`),
    ) as [number, number, number];
    expect(plain).toBe(heightOf('explore/'));
    expect(heightOf('explore/?mode=konnectivity&seat=nobody')).toBe(plain);
    expect(plain).toBeLessThan(attacked);
    expect(attacked).toBeLessThan(onNode);
    expect(heightOf('explore/?mode=ssh-tunnel&seat=another-node')).toBeGreaterThan(onNode);
    expect(heightOf('explore/?distro=eks&k8s=1.34')).toBe(plain);
  });
});

describe('comparisonFrameHeight()', () => {
  const sideOf = (id: ModeId) => ({ name: modeNames[id], settings: modeOf(id).settings });
  const heightOf = (a: ModeId, b: ModeId): number => comparisonFrameHeight(compare(sideOf(a), sideOf(b)));

  it('has room for the table of few paths that differ, and none for one that is higher than a screen', () => {
    const [same, few, many] = [
      heightOf('defaults', 'defaults'),
      heightOf('defaults', 'tls-verification'),
      heightOf('defaults', 'konnectivity'),
    ];
    expect(few).toBeGreaterThan(same);
    expect(many).toBeLessThan(few);
  });
});

describe('journeyFrameHeight()', () => {
  it('does not depend on the steps while the link of one of them is shown among hub and spokes', () => {
    const [logs, top] = [
      stepsOf(journeyOf('kubectl-logs'), modeOf('defaults').settings),
      stepsOf(journeyOf('kubectl-top'), modeOf('konnectivity').settings),
    ];
    expect(journeyFrameHeight(top)).toBeGreaterThan(journeyFrameHeight(logs));
    expect(journeyFrameHeight(top, true)).toBe(journeyFrameHeight(logs, true));
  });
});

describe('the guide to embedding', () => {
  it('shows frames of the heights that are offered, and the script that is in the paste', () => {
    const logs = stepsOf(journeyOf('kubectl-logs'), modeOf('defaults').settings);
    const [, diagram] = /embed\/diagram\/\?mode=konnectivity"[^>]*height="(\d+)"/.exec(guide) ?? [];
    const [, journey] = /embed\/journey\/kubectl-logs\/"[^>]*height="(\d+)"/.exec(guide) ?? [];
    expect([Number(diagram), Number(journey)]).toEqual([frameHeight('/embed/diagram/'), journeyFrameHeight(logs)]);
    expect(guide).toContain(`\`\`\`html\n${growScript}\`\`\``);
    expect(guide).not.toMatch(/ style=/);
  });
});
