import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { modeOf, modes } from '../model/setting/mode.ts';
import { pathIds } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import { spriteMarkup, svgMarkup, tunnelSprite } from './markup.ts';
import { renderScene } from './render.ts';
import { sceneOf } from './compose.ts';
import type { Frame, View } from './scene.ts';

const wide: View = { layout: 'wide' };
const custom = (settings: Settings): Frame => ({ id: 'custom', settings });

function drawn(markup: string): SVGSVGElement {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  return document.querySelector('svg') as unknown as SVGSVGElement;
}
const empty = (): SVGSVGElement => drawn('<svg></svg>');
const all = (root: Element, selector: string): readonly Element[] => [...root.querySelectorAll(selector)];
const only = (root: Element, selector: string): Element => {
  const found = all(root, selector);
  expect(found, selector).toHaveLength(1);
  return found[0] as Element;
};

describe('renderScene()', () => {
  it('draws each hop of each link of each frame, with the verdict in an attribute', () => {
    const svg = empty();
    const scene = sceneOf(modes, wide);
    renderScene(svg, scene);
    const expected = scene.frames.flatMap(({ id, links }) =>
      links.flatMap(({ path, hops }) => hops.map(({ zone, verdict }) => `${id} ${path} ${zone} ${verdict}`)),
    );
    const hops = all(svg, '.hop').map((hop) =>
      [
        hop.closest('.frame')?.getAttribute('data-mode'),
        hop.closest('.link')?.getAttribute('data-path'),
        ...['hop', 'verdict'].map((name) => hop.getAttribute(`data-${name}`)),
      ].join(' '),
    );
    expect(hops).toEqual(expected);
  });

  it('draws nothing else the second time: the same elements, with the same attributes', () => {
    const svg = empty();
    renderScene(svg, sceneOf(modes, wide));
    const [before, elements] = [svg.outerHTML, all(svg, '*')];
    renderScene(svg, sceneOf(modes, wide));
    expect(svg.outerHTML).toBe(before);
    expect(all(svg, '*').every((element, i) => element === elements[i])).toBe(true);
  });

  it('takes over a drawing made at build time, and adds the frame that it lacks', () => {
    const svg = drawn(svgMarkup(modes, wide, 'The diagram'));
    const elements = new Set(all(svg, '*'));
    const markup = all(svg, '.frame').map((frame) => frame.outerHTML);
    renderScene(svg, sceneOf([...modes, custom({ ...modeOf('konnectivity').settings, proxyScheme: 'https' })], wide));
    const added = only(svg, '.frame[data-mode="custom"]');
    expect(
      all(svg, '*')
        .filter((element) => !elements.has(element) && !added.contains(element))
        .map((element) => element.outerHTML),
    ).toEqual([]);
    expect(all(svg, '.frame:not([data-mode="custom"])').map((frame) => frame.outerHTML)).toEqual(markup);
    expect(only(added, '.link[data-path="apiserver-to-pod"] .hop[data-hop="node-network"]').getAttribute('data-verdict')).toBe('encrypted');
  });

  it('changes a frame into another: what goes is removed, what comes lies where it would have been drawn', () => {
    const svg = empty();
    const frames = ['konnectivity', 'defaults', 'ssh-tunnel', 'konnectivity'] as const;
    for (const id of frames) {
      renderScene(svg, sceneOf([custom(modeOf(id).settings)], wide));
      const fresh = empty();
      renderScene(fresh, sceneOf([custom(modeOf(id).settings)], wide));
      const order = (root: Element): readonly string[] =>
        all(root, '.link, .tunnel, .hop').map(
          (element) =>
            `${element.getAttribute('class')} ${element.closest('.link')?.getAttribute('data-path')} ${element.getAttribute('data-hop')}`,
        );
      expect(order(svg), id).toEqual(order(fresh));
      expect(
        all(svg, '.line').map((line) => line.getAttribute('d')),
        id,
      ).toEqual(all(fresh, '.line').map((line) => line.getAttribute('d')));
    }
    expect(all(svg, '.tunnel')).toHaveLength(0);
  });

  it('draws a line that leaves its trunk, or joins it, as it would have been drawn at once: casing, line, sign, word', () => {
    const svg = empty();
    const kindsIn = (root: Element, selector: string): readonly string[] =>
      all(root, selector).map((each) => [...each.children].map((child) => child.getAttribute('class')?.split(' ')[0]).join(' '));
    for (const seat of ['nobody', 'between-active', 'node-network-passive', 'nobody', 'token-thief'] as const)
      for (const id of ['defaults', 'tls-verification'] as const) {
        const scene = sceneOf([{ ...custom(modeOf(id).settings), seat }], wide);
        renderScene(svg, scene);
        const fresh = empty();
        renderScene(fresh, scene);
        for (const selector of ['.link', '.hop']) expect(kindsIn(svg, selector), `${seat} ${id}`).toEqual(kindsIn(fresh, selector));
        const isCovered = all(svg, '.frame > .links ~ .casing');
        expect(isCovered, `${seat} ${id}`).toEqual([]);
      }
  });

  it('gives a selected tunnel its halo as a path has one: around its walls and the plates at its ends', () => {
    const svg = empty();
    const scene = sceneOf([modeOf('konnectivity')], wide);
    renderScene(svg, scene);
    const tube = scene.frames[0]?.links.find(({ path }) => path === 'agent-to-konnectivity-server')?.hops[0]?.tube;
    const halo = only(svg, '.link[data-path="agent-to-konnectivity-server"] > .halo').getAttribute('d');
    if (!tube) throw new Error('no tube');
    const plates = tube.ends.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}Z`);
    expect(plates).toHaveLength(2);
    expect(halo).toBe(only(svg, '.link[data-path="agent-to-konnectivity-server"] .wall').getAttribute('d') + plates.join(''));
  });

  it('draws the Service as a ribbon and every other component as a box, in each drawing that has it', () => {
    for (const view of [wide, { layout: 'narrow' }, { ...wide, focus: 'apiserver-to-service' }] as const) {
      const svg = empty();
      renderScene(svg, sceneOf([modeOf('defaults')], view));
      const shapes = all(svg, '.component').flatMap((each) =>
        all(each, '.box').map((box) => [each.getAttribute('data-component'), box.localName]),
      );
      expect(shapes.filter(([, shape]) => shape === 'path')).toEqual([['service', 'path']]);
    }
  });

  it('leaves alone what the reader did: selection, focus, the name of the drawing', () => {
    const svg = drawn(svgMarkup(modes, wide, 'The diagram'));
    const link = only(svg, '.frame[data-mode="defaults"] .link[data-path="apiserver-to-pod"]');
    link.classList.add('selected');
    link.setAttribute('aria-pressed', 'true');
    link.setAttribute('tabindex', '0');
    renderScene(svg, sceneOf([...modes, custom(modeOf('defaults').settings)], wide));
    expect(link.classList.contains('selected')).toBe(true);
    expect(link.getAttribute('aria-pressed')).toBe('true');
    expect(link.getAttribute('tabindex')).toBe('0');
    expect(only(svg, 'title').textContent).toBe('The diagram');
  });

  it('puts an SSH tunnel under the links that go through it', () => {
    const svg = empty();
    renderScene(svg, sceneOf([custom(modeOf('defaults').settings)], wide));
    renderScene(svg, sceneOf([custom(modeOf('ssh-tunnel').settings)], wide));
    expect(only(svg, '.frame').firstElementChild?.getAttribute('class')).toBe('tunnel');
  });
});

describe('svgMarkup()', () => {
  const markup = (['wide', 'narrow'] as const).flatMap((layout) => [
    svgMarkup(modes, { layout, showsEye: true }, 'All'),
    ...pathIds.map((focus) => svgMarkup(modes, { layout, focus }, focus)),
  ]);

  it('names the drawing, and gives it the roles of a diagram of buttons, each with its visible label in its name', () => {
    const svg = drawn(svgMarkup(modes, wide, 'How they talk'));
    expect(svg.firstElementChild?.outerHTML).toBe('<title>How they talk</title>');
    expect(svg.getAttribute('role')).toBe('graphics-document document');
    expect(svg.getAttribute('aria-roledescription')).toBe('diagram');
    for (const button of all(svg, '[role="button"]')) {
      expect(button.parentElement?.getAttribute('role')).toBe('listitem');
      expect(button.parentElement?.parentElement?.getAttribute('role')).toBe('list');
      const label = button.getAttribute('aria-label') ?? '';
      const texts = all(button, 'text').map((text) => text.textContent?.trim());
      // A name on two rows of one component is heard once.
      expect(label).toContain((button.classList.contains('component') ? [...new Set(texts)] : texts).join(' '));
    }
    for (const word of ['any other port', 'API requests'])
      expect(
        all(svg, 'text')
          .find((text) => text.textContent?.trim() === word)
          ?.closest('[aria-hidden="true"]'),
      ).toBeTruthy();
  });

  it('says of every component and every link that it can be pressed and is not', () => {
    for (const each of markup) {
      const buttons = all(drawn(each), '[role="button"]');
      expect(buttons.some((button) => button.classList.contains('component'))).toBe(true);
      expect(buttons.map((button) => button.getAttribute('aria-pressed')).filter((pressed) => pressed !== 'false')).toEqual([]);
    }
  });

  it('reads hub, control plane, node top to bottom', () => {
    const svg = drawn(svgMarkup(modes, wide, ''));
    expect(all(svg, '.component').map((component) => component.getAttribute('data-component'))).toEqual([
      'kube-apiserver',
      'kube-controller-manager',
      'kube-scheduler',
      'etcd',
      'kube-proxy',
      'kubelet',
      'node',
      'service',
      'pod',
      'extension-apiserver',
      'webhook',
      'scraper',
    ]);
  });

  it('keeps the content security policy: no style, no id, no script', () => {
    for (const each of markup) expect(each).not.toMatch(/ style=|<style| id=|<script| on\w+=/);
  });

  it('refers only to what the sprite defines', () => {
    const sprite = spriteMarkup();
    const used = new Set(markup.flatMap((each) => [...each.matchAll(/#(hs-[\w-]+)/g)].map(([, id]) => id)));
    expect([...used].sort()).toEqual(['hs-eye', 'hs-hatch']);
    for (const id of used) expect(sprite).toContain(`id="${id}"`);
  });

  it('says in its class and data which drawing it is, so that the browser can draw into it', () => {
    const svg = drawn(svgMarkup(modes, { layout: 'narrow', focus: 'apiserver-to-kubelet' }, ''));
    expect(svg.getAttribute('class')).toBe('diagram diagram-narrow diagram-focus');
    expect(svg.getAttribute('data-focus')).toBe('apiserver-to-kubelet');
  });

  it('writes wide and narrow, five modes each, in fewer than 2,000 elements', () => {
    const both = svgMarkup(modes, wide, '') + svgMarkup(modes, { layout: 'narrow' }, '');
    expect(both.match(/<[a-z]/g)?.length).toBeLessThan(2000);
  });
});

describe('spriteMarkup()', () => {
  it('has a sign for every verdict and the eye, and the one of a tunnel stands alone', () => {
    const ids = [...spriteMarkup().matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['hs-hatch', 'hs-authenticated', 'hs-encrypted', 'hs-unsafe', 'hs-unknown', 'hs-local', 'hs-eye']);
    expect(tunnelSprite()).toContain('<symbol id="hs-tunnel"');
  });

  it('may leave out the eye on the page of a path, whose drawing never has one', () => {
    for (const layout of ['wide', 'narrow'] as const)
      for (const focus of pathIds) {
        const used = [...svgMarkup(modes, { layout, focus }, '').matchAll(/#(hs-[\w-]+)/g)].map(([, id]) => id ?? '');
        for (const id of new Set(used)) expect(spriteMarkup(false)).toContain(`id="${id}"`);
      }
    expect(spriteMarkup(false)).not.toContain('hs-eye');
  });
});
