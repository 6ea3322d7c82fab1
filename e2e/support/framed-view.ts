import type { Frame, Page } from '@playwright/test';

/** A page of another origin, without a style of its own. */
export const plainHost = '<!doctype html><html lang="en"><title>A wiki</title><style>body { margin: 0 }</style><body></body></html>';

/** What a view says of itself in the frame that it stands in, once it has had one height for four frames: it sees that it has grown in one and folds in the next. */
export const measured = (frame: Frame) =>
  frame.evaluate(async () => {
    const heights: number[] = [];
    while (heights.length < 4 || (heights.length < 60 && new Set(heights.slice(-4)).size > 1)) {
      await new Promise(requestAnimationFrame);
      heights.push(document.body.getBoundingClientRect().height);
    }
    const root = document.documentElement;
    const bottomOf = (selector: string) =>
      Math.max(
        0,
        ...[...document.querySelectorAll(selector)]
          .filter((each) => each.checkVisibility())
          .map((each) => each.getBoundingClientRect().bottom),
      );
    const key = document.querySelector('.key');
    return {
      height: Math.ceil(document.body.getBoundingClientRect().height),
      scrolls: root.scrollHeight > window.innerHeight,
      sideways: root.scrollWidth > root.clientWidth,
      picture: bottomOf('.drawings, .embed .matrix') <= window.innerHeight,
      key: !key?.closest('details:not([open])') && bottomOf('.key') <= window.innerHeight,
    };
  });

/** Puts one frame into a page of another origin. Returns the frame once its view is ready. */
export async function framed(page: Page, address: string, size = { width: '1200', height: '100' }): Promise<Frame> {
  await page.evaluate(
    ([src, wanted]) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { src, ...wanted, title: 'view', frameBorder: '0' });
        addEventListener('message', ({ data }) => data?.type === 'ready' && setTimeout(resolve, 100));
        document.body.replaceChildren(frame);
      }),
    [address, size] as const,
  );
  const frame = page.frames()[1];
  if (!frame) throw new Error(`no frame shows ${address}`);
  await frame.evaluate(() => (document.querySelector('hub-spoke') as unknown as { explore?: () => Promise<unknown> } | null)?.explore?.());
  return frame;
}

/** Gives that frame another size, and says what the view in it is like then. */
export async function sized(page: Page, frame: Frame, width: number, height: number) {
  await page
    .locator('iframe')
    .evaluate((it: HTMLIFrameElement, size) => Object.assign(it, size), { width: `${width}`, height: `${height}` });
  return measured(frame);
}
