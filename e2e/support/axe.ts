import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The rules that another colour can break; all others see the same page in another theme. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

interface Asked {
  /** A selector: where to look. Without it, in the whole page. */
  readonly within?: string;
  /** Only these rules. */
  readonly only?: readonly string[];
  /** All rules but these. */
  readonly without?: readonly string[];
}

/** What axe, in a page, is asked and answers, as far as the tests use it. */
interface Axe {
  run(where: Document | string, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}
type WithAxe = typeof globalThis & { axe?: Axe };

/** The axe that the package for Playwright brings. */
const source = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * The rules that a page breaks, and where. axe comes once into each document, and tells of violations only: to bring it for each look, and
 * to describe whatever it finds right, takes several times as long as looking.
 */
export async function violationsOf(page: Page, { within, only, without = [] }: Asked = {}): Promise<readonly string[]> {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
  return page.evaluate(
    async ([where, ids, left]) => {
      const { axe } = globalThis as WithAxe;
      if (!axe) throw new Error('axe did not come into the page');
      const { violations } = await axe.run(where ?? document, {
        resultTypes: ['violations'],
        // Only rules about the orientation of a screen and about sound read the style sheets, and the site has no sound.
        preload: false,
        ...(ids ? { runOnly: ids } : {}),
        rules: Object.fromEntries(left.map((id) => [id, { enabled: false }])),
      });
      return violations.map(({ id, nodes }) => {
        const places = nodes.map(({ target }) => target.join(' ')).slice(0, 3);
        return `${id}: ${places.join(' | ')}`;
      });
    },
    [within, only, without] as const,
  );
}
