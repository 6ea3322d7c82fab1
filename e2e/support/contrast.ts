import type { Page } from '@playwright/test';

/**
 * What is too faint in the drawings that are shown: words and signs under 4.5:1 on the plate of their tag, lines under 3:1 on any ground
 * that a line may cross. axe reads the `color` of a text and not the `fill` that a drawing is written with, so this is measured here.
 */
export const faintIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    type Rgba = readonly [number, number, number, number];
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas to read colours with');
    const read = (colour: string): Rgba => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a]: Rgba, opacity: number, under: Rgba): Rgba => {
      const part = a * opacity;
      const mixed = (top: number, below: number): number => top * part + below * (1 - part);
      return [mixed(r, under[0]), mixed(g, under[1]), mixed(b, under[2]), 1];
    };
    const light = ([r, g, b]: Rgba): number => {
      const part = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const contrast = (one: Rgba, other: Rgba): number => {
      const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    const opacityOf = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
    const probe = document.body.appendChild(document.createElement('i'));
    const grounds = ['surface', 'cp-ground', 'btw-ground', 'node-ground'].map((token) => {
      probe.style.color = `var(--${token})`;
      return read(getComputedStyle(probe).color);
    });
    probe.remove();
    const faint: string[] = [];
    let seen = 0;
    for (const part of document.querySelectorAll('svg.diagram :is(.tag > .word, .tag > .sign, .hop > .line)')) {
      // The eye of an attacker stands in place of what is under it (`be-the-attacker.spec.ts`).
      if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('.under-eye')) continue;
      seen += 1;
      const style = getComputedStyle(part);
      const line = part.matches('.line');
      const stroked = line || part.matches('.pen');
      const colour = read(stroked ? style.stroke : style.fill);
      const opacity = opacityOf(part) * Number(stroked ? style.strokeOpacity : style.fillOpacity);
      const plate = line ? null : part.parentElement?.querySelector('.plate');
      const under = plate ? [over(read(getComputedStyle(plate).fill), opacityOf(plate), [127, 127, 127, 1])] : grounds;
      const least = Math.min(...under.map((ground) => contrast(over(colour, opacity, ground), ground)));
      const link = part.closest('[data-path]')?.getAttribute('data-path') ?? '';
      if (least < (line ? 3 : 4.5)) faint.push(`${part.getAttribute('class')} of ${link}: ${least.toFixed(2)}`);
    }
    return seen > 0 ? faint : ['nothing of a drawing is seen'];
  });
