import type { BrowserContext, Page } from '@playwright/test';

declare global {
  /** The page at an address as a document, in what a test runs in a page of this site (`addDocumentAt`). */
  var documentAt: (address: string) => Promise<Document>;
}

/** Lets what runs in a page read others as documents. A request gives one, while the policy of the page takes no text as markup. */
export const addDocumentAt = (to: BrowserContext | Page): Promise<unknown> =>
  to.addInitScript(() => {
    globalThis.documentAt = (address) =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', address);
        request.responseType = 'document';
        request.onload = () => (request.responseXML ? resolve(request.responseXML) : reject(new Error(`${address} is no document`)));
        request.onerror = () => reject(new Error(`${address} did not come`));
        request.send();
      });
  });

/** What a function makes of texts in a page without a policy, where a browser parses them. */
export async function inBlankPage<Given, Made>(page: Page, make: (given: Given) => Made, given: Given): Promise<Made> {
  const blank = await page.context().newPage();
  const made = (await blank.evaluate(make as (given: unknown) => unknown, given)) as Made;
  await blank.close();
  return made;
}
