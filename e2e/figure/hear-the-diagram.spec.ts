import { storyDescription } from '../../src/wording/story/section.ts';
import { stateIds } from '../../src/wording/story/state.ts';
import { expect, test } from '../support/shared-page.ts';
import { transcript } from '../support/screen-reader.ts';

for (const mode of ['defaults', 'konnectivity']) {
  test(`a screen reader speaks the home diagram of ${mode} as it did, in sentences`, async ({ page }) => {
    await page.goto(`/?mode=${mode}`);
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', mode);
    // It comes with the script that answers, which an address with a state asks for.
    await expect(page.getByRole('button', { name: 'Full screen' })).toBeVisible();
    const spoken = await transcript(page, 'hub-spoke');
    for (const sentence of spoken) expect(sentence, 'begins and ends like a sentence').toMatch(/^[\p{L}\d:×].*[.!?]$/u);
    expect(`${spoken.join('\n')}\n`).toMatchSnapshot(['speech', `${mode}.txt`]);
  });
}

test('a screen reader is told the whole story, each picture in words after its question', async ({ page }) => {
  await page.goto('/learn/');
  await page.locator('.answers').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  await expect(page.locator('.story-figure .held')).toBeHidden();
  const spoken = await transcript(page, '.story-columns');
  for (const id of stateIds) expect(spoken.join(' ')).toContain(storyDescription(id, 'wide'));
  expect(`${spoken.join('\n')}\n`).toMatchSnapshot(['speech', 'story.txt']);
});
