import type { Browser } from '@playwright/test';

/** Somebody at a page, whichever engine shows it: what a journey that is written once for all engines may do. */
export interface Reader {
  open(address: string): Promise<void>;
  /** Clicks the first element of a selector that is seen. */
  click(selector: string): Promise<void>;
  /** Presses keys one after the other: a sign, the name of a key, or one with a modifier, such as `Control+a`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Runs a function in the page, or in the frame that was entered: it sees nothing but what it is given. */
  run<Given, Answer>(act: (given: Given) => Answer, given?: Given): Promise<Answer>;
  /** Enters the frame at this place of the page, or leaves it for the page around it. The next page that is opened is outside, too. */
  enter(frame: number | 'none'): Promise<void>;
  close(): Promise<void>;
}

/** How large the window is, as those of the other browser tests. */
export const viewport = { width: 1440, height: 900 };

/** A reader in a browser that Playwright drives. */
export async function readerIn(browser: Browser): Promise<Reader> {
  const page = await browser.newPage({ viewport });
  let frame = page.mainFrame();
  return {
    open: async (address) => {
      frame = page.mainFrame();
      await page.goto(address);
    },
    click: (selector) => frame.locator(selector).filter({ visible: true }).first().click(),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    // The types of Playwright take handles out of what a function is given and answers; here both are plain data.
    run: (act, given) => frame.evaluate(act as (given: unknown) => never, given),
    enter: async (at) => {
      frame = at === 'none' ? page.mainFrame() : (page.mainFrame().childFrames()[at] ?? frame);
    },
    close: () => browser.close(),
  };
}
