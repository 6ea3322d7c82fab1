import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { svgMarkup } from '../../../diagram/markup.ts';
import { modes } from '../../../model/setting/mode.ts';
import { nextStop } from './arrow-navigation.ts';

const { document } = parseHTML(`<!doctype html><html><body>${svgMarkup(modes, { layout: 'wide' }, '')}</body></html>`);
const svg = document.querySelector('svg') as unknown as SVGSVGElement;
const box = (id: string) => svg.querySelector<SVGElement>(`.component[data-component="${id}"]`) as SVGElement;
const link = (path: string) => svg.querySelector<SVGElement>(`.frame[data-mode="defaults"] .link[data-path="${path}"]`) as SVGElement;
const next = (from: SVGElement, key: string) => {
  const { component, path } = (nextStop(svg, from, key, 'defaults') as SVGElement).dataset;
  return component ?? path;
};

describe('nextStop()', () => {
  it('nextStop() leads left from the kubelet towards the hub, not to a scraper', () => {
    expect(next(box('kubelet'), 'ArrowLeft')).toBe('apiserver-to-kubelet');
    expect(next(link('apiserver-to-kubelet'), 'ArrowLeft')).toBe('kube-apiserver');
  });

  it('nextStop() walks the link of a scraper, which never meets the hub, from the scraper to the kubelet and back', () => {
    expect(next(box('scraper'), 'ArrowRight')).toBe('scraper-to-kubelet');
    expect(next(link('scraper-to-kubelet'), 'ArrowRight')).toBe('kubelet');
    expect(next(link('scraper-to-kubelet'), 'ArrowLeft')).toBe('scraper');
    expect(next(box('scraper'), 'ArrowLeft')).toBe('scraper-to-kubelet');
  });

  it('nextStop() reaches every link of the frame that is shown by going down, the one of scrapers too', () => {
    const links = [...svg.querySelectorAll<SVGElement>('.frame[data-mode="defaults"] .link')];
    const walked = new Set<string | undefined>();
    let at = links[0] as SVGElement;
    for (const each of links) {
      expect(each).toBeDefined();
      walked.add(at.dataset['path']);
      at = nextStop(svg, at, 'ArrowDown', 'defaults') as SVGElement;
    }
    expect([...walked].sort()).toEqual(links.map((each) => each.dataset['path']).sort());
  });
});
