import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modeOf } from '../model/setting/mode.ts';
import { journeyOf } from '../wording/journey/journeys.ts';
import { stepsOf } from '../wording/journey/journey-step.ts';
import { framedView, frameHeight, frameWidths, journeyFrameHeight, measuredHeights, type FramedView } from './frame-height.ts';
import { growScript } from './texts/html.ts';

const guide = readFileSync('content/guides/embed.mdx', 'utf8');

describe('frameHeight()', () => {
  it('is more than what a view needs at any width', () => {
    for (const [view, heights] of Object.entries(measuredHeights)) {
      expect(heights).toHaveLength(frameWidths.length);
      for (const needed of heights) expect(frameHeight(view as FramedView), view).toBeGreaterThan(needed);
    }
  });
});

describe('framedView()', () => {
  it('knows the view of an address, and takes one that it does not know for the diagram', () => {
    expect(framedView('https://wiki.example/a/embed/path/apiserver-to-pod/?mode=konnectivity')).toBe('path');
    expect(framedView('/embed/fleet/')).toBe('fleet');
    expect(framedView('/embed/unheard-of/')).toBe('diagram');
  });
});

describe('the guide to embedding', () => {
  it('shows frames of the heights that are offered, and the script that is in the paste', () => {
    const logs = stepsOf(journeyOf('kubectl-logs'), modeOf('defaults').settings);
    const [, diagram] = /embed\/diagram\/\?mode=konnectivity"[^>]*height="(\d+)"/.exec(guide) ?? [];
    const [, journey] = /embed\/journey\/kubectl-logs\/"[^>]*height="(\d+)"/.exec(guide) ?? [];
    expect([Number(diagram), Number(journey)]).toEqual([frameHeight('diagram'), journeyFrameHeight(logs)]);
    expect(guide).toContain(`\`\`\`html\n${growScript}\`\`\``);
    expect(guide).not.toMatch(/ style=/);
  });
});
