import { verdictWords } from '../../src/wording/verdict.ts';
import { expect, test } from '../support/shared-page.ts';
import { pages, statePages } from '../support/site.ts';

/** Words that readers may take for a verdict, and that no verdict is called. */
const others = /\b(?:verified|unverified|plain HTTP|not encrypted|protected|weak|insecure|secure|safe|vulnerable)\b/i;
/** A count of paths or hops by another word than that of their verdict. */
const counted =
  /\b\d+ (?:is|are) (?:verified|plain HTTP|in plaintext|protected)\b|\b\d+ (?:verified|protected|insecure|plain HTTP) (?:paths|hops)\b|\b\d+ (?:paths|hops) (?:are )?(?:verified|plain HTTP|in plaintext|insecure)\b/i;

test('no element that stands for a verdict calls it by another word, and no sentence of any page counts by one', async ({ page }) => {
  test.slow();
  await page.goto('/glossary/');
  const found = await page.evaluate(
    async ([addresses, words, otherWords, countedWords]) => {
      const [other, count] = [new RegExp(otherWords, 'i'), new RegExp(countedWords, 'i')];
      const wrong: string[] = [];
      let tags = 0;
      for (const address of addresses) {
        const served = await documentAt(address);
        for (const tag of served.querySelectorAll<HTMLElement>('.tag[data-verdict], .count[data-verdict]')) {
          tags += 1;
          const text = tag.textContent.replace(/\s+/g, ' ').trim();
          const word = words[tag.dataset['verdict'] ?? ''] ?? 'no verdict';
          if (!text.includes(word) || other.test(text)) wrong.push(`${address}: “${text}” stands for ${word}`);
        }
        for (const part of served.querySelectorAll('script, style, code, pre')) part.remove();
        const sentence = count.exec(served.body.textContent.replace(/\s+/g, ' '))?.[0];
        if (sentence) wrong.push(`${address}: “${sentence}”`);
      }
      return { wrong, tags };
    },
    [[...pages, ...statePages], verdictWords as Readonly<Record<string, string>>, others.source, counted.source] as const,
  );
  expect(found.tags).toBeGreaterThan(1000);
  expect(found.wrong).toEqual([]);
});

test('the key of home says once what each verdict means', async ({ page }) => {
  await page.goto('/');
  const key = page.locator('.key').first();
  await expect(key).toContainText('encrypted, and the client verified the server');
  await expect(key).toContainText('plaintext: an attacker reads and changes it');
});
