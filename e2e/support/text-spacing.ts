import type { Page } from '@playwright/test';

/** Sets the spacing of text that WCAG 2.2 has a page bear (1.4.12), as a reader’s own style sheet does. The words of drawings have a fixed width. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/**
 * Words that a page shows and that lie outside of the window, or outside of a part that hides what does not fit. What scrolls cuts off nothing, and what
 * is cut to a few lines is lost only if it does not stand elsewhere on the page whole.
 */
export const cutText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (!parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !text.textContent?.trim()) continue;
      if (parent.closest('svg, select, textarea, script, .visually-hidden, .skip')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      for (let around: Element | null = parent; around && rects.length > 0; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        if (clipPath !== 'none' || overflowX === 'auto' || overflowX === 'scroll') break;
        const clamped = getComputedStyle(around).webkitLineClamp !== 'none' ? around.textContent : undefined;
        if (
          clamped !== undefined &&
          [...document.querySelectorAll(around.tagName)].some(
            (other) =>
              other !== around &&
              other.textContent === clamped &&
              getComputedStyle(other).webkitLineClamp === 'none' &&
              other.checkVisibility(),
          )
        )
          break;
        const isWindow = around === document.body;
        if (!isWindow && !/hidden|clip/.test(overflowX + overflowY)) continue;
        const box = isWindow ? new DOMRect(0, -1e6, innerWidth, 2e6) : around.getBoundingClientRect();
        if (
          !rects.some(
            ({ left, right, top, bottom }) => left < box.left - 1 || right > box.right + 1 || top < box.top - 2 || bottom > box.bottom + 2,
          )
        )
          continue;
        cut.push(`${text.textContent.trim().slice(0, 40)} in ${around.tagName.toLowerCase()}.${around.getAttribute('class') ?? ''}`);
        break;
      }
    }
    return cut;
  });
