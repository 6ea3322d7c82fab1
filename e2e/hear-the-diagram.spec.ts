import { expect, test } from './support/shared-page.ts';
import { rolesOf, transcript } from './support/screen-reader.ts';
import { pageTypes } from './support/site.ts';

for (const mode of ['defaults', 'konnectivity']) {
  test(`a screen reader hears the home diagram of ${mode} as it did, in sentences`, async ({ page }) => {
    await page.goto(`/?mode=${mode}`);
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', mode);
    const said = await transcript(page, 'hub-spoke');
    for (const sentence of said) expect(sentence, 'begins and ends like a sentence').toMatch(/^[\p{L}\d:×].*[.!?]$/u);
    expect(`${said.join('\n')}\n`).toMatchSnapshot(['heard', `${mode}.txt`]);
  });
}

for (const { type, address } of pageTypes) {
  test(`a screen reader is given every heading and table of a page of type ${type}, those far below the window too`, async ({ page }) => {
    await page.goto(address);
    // What is below the first screen is laid out in the frames after the first one.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main *')].every((element) => getComputedStyle(element).contentVisibility === 'visible'),
    );
    const shown = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.filter((element) => element.checkVisibility({ visibilityProperty: true })).length);
    const roles = await rolesOf(page);
    const given = (role: string) => roles.filter((each) => each === role).length;
    expect({ headings: given('heading'), tables: given('table') }).toEqual({
      headings: await shown('main :is(h1, h2, h3, h4)'),
      tables: await shown('main table'),
    });
  });
}
