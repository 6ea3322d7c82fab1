import { test } from '@playwright/test';
import { amountOf, fewOrAll } from '../../scripts/verify/tests/amount.ts';
import { frameWidths } from '../../src/export/frame-height.ts';
import { hostPages } from '../support/embed-host.ts';
import { expect } from '../support/fixtures.ts';
import { framed, measured, plainHost } from '../support/framed-view.ts';
import { pagesWithStates, randomFrom } from '../support/random-states.ts';
import { addTools, given, travel } from '../support/sharing.ts';

/** In `npm test` every third width, from another one on for the next page; `fit-the-frame.spec.ts` takes all of them. */
const oneInThree = (widths: readonly number[], turn: number): readonly number[] =>
  fewOrAll(
    widths.filter((_, index) => index % 3 === turn % 3),
    widths,
  );
const states = amountOf('states of which the frame is measured');

for (const [at, { address, stateOf }] of pagesWithStates.entries())
  test(`the frame that ${address} offers for a state is high enough for that state from 320 to 1200 px, and it never scrolls sideways`, async ({
    page,
    context,
  }) => {
    test.slow();
    const { origin, close } = await hostPages({ '/': { html: plainHost } });
    const wiki = await context.newPage();
    await wiki.setViewportSize({ width: 1240, height: 900 });
    await wiki.goto(origin);
    await addTools(page);
    await page.goto(address);
    const pick = randomFrom(31 * address.length);
    const wrong: string[] = [];
    for (let i = 0; i < states; i += 1) {
      const query = stateOf(pick).join('&');
      await travel(page, `${address}?${query}`);
      const { src, height } = await given(page, 'own');
      expect(height, query).toBeGreaterThan(200);
      for (const width of oneInThree(frameWidths, at)) {
        const frame = await framed(wiki, src, { width: `${width}`, height: `${height}` });
        const { height: needed, scrolls, sideways } = await measured(frame);
        if (scrolls || sideways) wrong.push(`${query} at ${width} px: ${needed} in ${height}`);
      }
    }
    close();
    await wiki.close();
    expect(wrong).toEqual([]);
  });
