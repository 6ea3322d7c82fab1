import { storyDescription, storyIds } from '../../src/wording/story/section.ts';
import { expect, test } from '../support/shared-page.ts';
import { countRoles, transcript } from '../support/screen-reader.ts';
import { pageTypes } from '../support/site.ts';

for (const mode of ['defaults', 'konnectivity']) {
  test(`a screen reader speaks the home diagram of ${mode} as it did, in sentences`, async ({ page }) => {
    await page.goto(`/?mode=${mode}`);
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', mode);
    const spoken = await transcript(page, 'hub-spoke');
    for (const sentence of spoken) expect(sentence, 'begins and ends like a sentence').toMatch(/^[\p{L}\d:×].*[.!?]$/u);
    expect(`${spoken.join('\n')}\n`).toMatchSnapshot(['speech', `${mode}.txt`]);
  });
}

test('a screen reader is told the whole story, each picture in words after its question', async ({ page }) => {
  await page.goto('/learn/');
  await page.locator('.answers').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  const spoken = await transcript(page, '.story-columns');
  for (const id of storyIds) expect(spoken.join(' ')).toContain(storyDescription(id, 'wide'));
  expect(`${spoken.join('\n')}\n`).toMatchSnapshot(['speech', 'story.txt']);
});

for (const { type, address } of pageTypes) {
  test(`a screen reader is given every heading and table of a page of type ${type}, those far below the window too`, async ({ page }) => {
    await page.goto(address);
    // What is below the first screen is laid out in the frames after the first one.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main *')].every((element) => getComputedStyle(element).contentVisibility === 'visible'),
    );
    const shown = await page.evaluate(() => {
      const count = (selector: string): number =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true })).length;
      return { heading: count('main :is(h1, h2, h3, h4)'), table: count('main table') };
    });
    expect(await countRoles(page, ['heading', 'table'])).toEqual(shown);
  });
}
