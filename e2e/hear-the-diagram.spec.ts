import { expect, test } from './fixtures.ts';
import { transcript } from './screen-reader.ts';

for (const mode of ['defaults', 'konnectivity']) {
  test(`a screen reader hears the home diagram of ${mode} as it did, in sentences`, async ({ page }) => {
    await page.goto(`/?mode=${mode}`);
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', mode);
    const said = await transcript(page, 'hub-spoke');
    for (const sentence of said) expect(sentence, 'begins and ends like a sentence').toMatch(/^[\p{L}\d:×].*[.!?]$/u);
    expect(`${said.join('\n')}\n`).toMatchSnapshot(['heard', `${mode}.txt`]);
  });
}
