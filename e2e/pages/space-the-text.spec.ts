import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';
import { pageTypes } from '../support/site.ts';
import { cutText, spaceText } from '../support/text-spacing.ts';

for (const { type, address } of pageTypes)
  test(`with the spacing of text that a reader may set, a page of type ${type} cuts off no word at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await page.goto(address);
    await spaceText(page);
    expect(await cutText(page)).toEqual([]);
    await expectNoSideways(page);
  });
