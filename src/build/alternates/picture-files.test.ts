import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { verdictWords } from '../../wording/verdict.ts';
import { whyMalformed } from '../../export/test/well-formed.ts';
import { judge } from '../../model/judge.ts';
import { kubernetesRead } from '../../model/setting/minor.ts';
import { journeyIds } from '../../model/journey/journey.ts';
import { stepsOf } from '../../wording/journey/journey-step.ts';
import { journeyOf } from '../../wording/journey/journeys.ts';
import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import { renderPng } from './png.ts';
import { pngFiles, svgFiles } from './picture-files.ts';

const made = svgFiles.map(({ name, make }) => ({ name, svg: make() }));
const parsed = new Map<string, Element>();
/** Of the pictures of steps, which differ by one mark, those of one journey are parsed. */
const sampled = made.filter(({ name }) => !/\/\d/.test(name) || name.startsWith('journeys/kubectl-exec/konnectivity/'));
const rootOf = (svg: string): Element => {
  const before = parsed.get(svg);
  if (before) return before;
  const { document } = parseHTML(`<body>${svg.replace(/^<\?xml[^>]*>\s*/, '')}</body>`);
  const root = document.querySelector('svg');
  if (!root) throw new Error('no svg');
  parsed.set(svg, root);
  return root;
};
const sourceOf = (root: Element) =>
  JSON.parse(root.querySelector('metadata')?.textContent ?? '{}') as { kubernetes: string; verdicts: Record<string, unknown> };
/** The mode and, if it is of one, the path in the name of a picture. */
const partsOf = (name: string): { mode: ModeId; path?: PathId } => {
  const [kind, first = '', second = ''] = name.replace('.dark', '').split('/');
  return kind === 'modes' ? { mode: first as ModeId } : { mode: second as ModeId, path: first as PathId };
};

describe('the SVG alternates', () => {
  it('are there for the matrix, the fleet in each mode, the comparison that its page begins with and each pair of modes, each mode, each path in each mode, each combination, each journey in each mode that has it, and each step, light and dark', () => {
    const names = made.map(({ name }) => name);
    const journeys = journeyIds.flatMap((id) =>
      modeIds.flatMap((mode) => {
        const steps = stepsOf(journeyOf(id), modeOf(mode).settings);
        return steps.length > 0 ? [`journeys/${id}/${mode}`, ...steps.map(({ number }) => `journeys/${id}/${mode}/${number}`)] : [];
      }),
    );
    // With the scheme https no combination is a mode; with http only a tunnel of SSH with verification is none.
    const combined = [
      ...['direct', 'ssh-tunnel', 'konnectivity'].flatMap((transport) => ['off', 'on'].map((verify) => `${transport}-${verify}-https`)),
      'ssh-tunnel-on-http',
    ].map((id) => `combined/${id}`);
    const bases = [
      'matrix',
      ...modeIds.map((mode) => `fleet/${mode}`),
      'compare/kubeadm/k3s',
      ...modeIds.flatMap((a) => modeIds.filter((b) => b !== a).map((b) => `compare/${a}/${b}`)),
      ...modeIds.map((mode) => `modes/${mode}`),
      ...pathIds.flatMap((id) => modeIds.map((mode) => `paths/${id}/${mode}`)),
      ...combined,
      ...journeys,
    ];
    expect([...names].sort()).toEqual(bases.flatMap((base) => [base, `${base}.dark`]).sort());
  });

  it('are well-formed XML', () => {
    expect(made.flatMap(({ name, svg }) => (whyMalformed(svg) ? [`${name}: ${whyMalformed(svg)}`] : []))).toEqual([]);
  });

  it('hold no script, no style, no foreign object, no event and no reference out of the file', () => {
    const forbidden =
      /<(?:script|style|foreignObject|image|use|a|iframe)\b|\s(?:on\w+|style|class|href|xlink:href|src)=|url\((?!#)|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg")/i;
    expect(made.flatMap(({ name, svg }) => (forbidden.test(svg) ? [`${name}: ${forbidden.exec(svg)?.[0]}`] : []))).toEqual([]);
  });

  it('are opaque: the first thing drawn covers the whole sheet, in a colour of the theme', () => {
    for (const { name, svg } of sampled) {
      const root = rootOf(svg);
      const first = root.querySelector('defs + rect');
      expect([first?.getAttribute('width'), first?.getAttribute('height')]).toEqual([
        root.getAttribute('width'),
        root.getAttribute('height'),
      ]);
      expect(first?.getAttribute('fill')).toBe(name.endsWith('.dark') ? '#0d111c' : '#fbfaf7');
    }
  });

  it('carry a title, a description, the legend, and the version of Kubernetes', () => {
    for (const { svg } of sampled) {
      const root = rootOf(svg);
      expect(root.querySelector('title')?.textContent).not.toBe('');
      expect(root.querySelector('desc')?.textContent?.length).toBeGreaterThan(20);
      const legend = [...root.querySelectorAll('[data-legend] [data-verdict]')].map((entry) => entry.getAttribute('data-verdict'));
      expect(legend).toEqual(expect.arrayContaining(['authenticated', 'encrypted', 'unsafe']));
      const drawn = [...root.querySelectorAll('[data-verdict]')].map((tag) => tag.getAttribute('data-verdict'));
      expect(drawn.filter((verdict) => !legend.includes(verdict))).toEqual([]);
      expect([...root.querySelectorAll('text')].at(-1)?.textContent).toContain(`Kubernetes ${kubernetesRead}`);
      expect(sourceOf(root).kubernetes).toBe(kubernetesRead);
    }
  });

  it('fit every text to a width', () => {
    for (const { svg } of sampled)
      expect([...rootOf(svg).querySelectorAll('text')].filter((text) => !(Number(text.getAttribute('textLength')) > 0))).toEqual([]);
  });

  it('of hub and spokes say the verdicts of the model: in their source, on each hop, and in the sign at the end of each link, with its word where it has one', () => {
    const said = new Set<string>();
    for (const { name, svg } of made.filter((each) => /^(?:modes|paths)\//.test(each.name))) {
      const { mode } = partsOf(name);
      const root = rootOf(svg);
      const links = [...root.querySelectorAll('[data-path]')];
      for (const link of links) {
        const path = link.getAttribute('data-path') as PathId;
        const expected = judge(path, modeOf(mode).settings, 'nobody').hops;
        const hops = [...link.querySelectorAll('[data-hop]')];
        expect(hops.map((hop) => [hop.getAttribute('data-hop'), hop.getAttribute('data-hop-verdict')])).toEqual(
          expected.map(({ zone, verdict }) => [zone, verdict]),
        );
        const verdict = expected.at(-1)?.verdict ?? 'unknown';
        const own = hops.at(-1)?.querySelector('[data-verdict]');
        // A lock is the link’s own, or that of its trunk, which is no part of a link.
        const sign =
          own ?? [...root.querySelectorAll('[data-verdict="authenticated"]')].find((each) => !each.closest('[data-path], [data-legend]'));
        expect(sign?.getAttribute('data-verdict'), `${name} ${path}`).toBe(verdict);
        const word = own?.querySelector('text')?.textContent;
        expect(word ?? verdictWords[verdict]).toBe(verdictWords[verdict]);
        if (word) said.add(word);
        expect(sourceOf(root).verdicts[path]).toEqual(Object.fromEntries(expected.map(({ zone, verdict }) => [zone, verdict])));
      }
      expect(links).toHaveLength(Object.keys(sourceOf(root).verdicts).length);
    }
    expect([...said].sort()).toEqual([verdictWords.authenticated, verdictWords.encrypted, verdictWords.unsafe].sort());
  });

  it('of a mode draw every path that the mode has', () => {
    for (const { name, svg } of made.filter((each) => each.name.startsWith('modes/'))) {
      const { settings } = modeOf(partsOf(name).mode);
      const present = pathIds.filter((path) => judge(path, settings, 'nobody').present);
      expect([...rootOf(svg).querySelectorAll('[data-path]')].map((link) => link.getAttribute('data-path')).sort()).toEqual(
        [...present].sort(),
      );
    }
  });

  it('of journeys say the verdict of each step', () => {
    for (const { name, svg } of sampled.filter((each) => each.name.startsWith('journeys/'))) {
      const [, id, mode] = name.replace('.dark', '').split('/');
      const steps = stepsOf(journeyOf(id as never), modeOf(mode as ModeId).settings);
      const words = [...rootOf(svg).querySelectorAll('[data-step]')].map((row) =>
        row.querySelector('[data-verdict]')?.getAttribute('data-verdict'),
      );
      expect(words).toEqual(steps.map((step) => (step.kind === 'hop' ? step.verdict : undefined)));
    }
  });

  it('of a step mark that step and no other', () => {
    for (const { name, svg } of sampled.filter((each) => /^journeys\/.*\/\d+(?:\.dark)?$/.test(each.name))) {
      const marked = [...rootOf(svg).querySelectorAll('[data-step] > [data-marked]')].map((mark) =>
        mark.parentElement?.getAttribute('data-step'),
      );
      expect(marked).toEqual([/\/(\d+)/.exec(name)?.[1]]);
      expect(rootOf(svg).querySelector('desc')?.textContent).toMatch(new RegExp(`^Step ${marked[0]}\\.`));
    }
  });
});

describe('the PNG alternates', () => {
  const journeysInModes = journeyIds.flatMap((id) => modeIds.filter((mode) => stepsOf(journeyOf(id), modeOf(mode).settings).length > 0));

  it('are a card for the matrix, each fleet, each comparison, each named state, each combination and each journey in a mode, and slides for each mode and each path as it is shown first', () => {
    const names = pngFiles.map(({ name }) => name);
    expect(names.filter((name) => !name.includes('.'))).toHaveLength(
      1 + modeIds.length + (1 + modeIds.length * (modeIds.length - 1)) + modeIds.length * (1 + pathIds.length) + 7 + journeysInModes.length,
    );
    expect(names.filter((name) => name.endsWith('.slide'))).toHaveLength(modeIds.length + pathIds.length);
    expect(names.filter((name) => name.endsWith('.slide.dark'))).toHaveLength(modeIds.length + pathIds.length);
  });

  it('have the size that they promise', { timeout: 60_000 }, async () => {
    const sizeOf = async (wanted: string) => {
      const png = Buffer.from((await pngFiles.find(({ name }) => name === wanted)?.make()) ?? []);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(await sizeOf('modes/konnectivity')).toEqual([1200, 630]);
    expect(await sizeOf('journeys/kubectl-exec/defaults')).toEqual([1200, 630]);
    const slide = rootOf(made.find(({ name }) => name === 'paths/apiserver-to-pod/defaults')?.svg ?? '');
    expect(await sizeOf('paths/apiserver-to-pod/defaults.slide')).toEqual([1520, 2 * Number(slide.getAttribute('height'))]);
  });

  it('have the same bytes each time they are drawn', { timeout: 60_000 }, async () => {
    const svg = made.find(({ name }) => name === 'paths/apiserver-to-kubelet/konnectivity')?.svg ?? '';
    expect(Buffer.from(await renderPng(svg, 600)).equals(Buffer.from(await renderPng(svg, 600)))).toBe(true);
  });
});
