/** The characters whose widths are known: printable ASCII, and the marks that our words use. */
const known = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}→×’“”…·–`;
/** Advance widths of IBM Plex Sans in thousandths of the type size, in the order of `known`; a test compares them with the font. */
const advances = {
  regular:
    '236 284 419 713 598 927 694 242 335 335 450 600 272 399 272 383 600 600 600 600 600 600 600 600 600 600 292 292 600 600 ' +
    '600 477 891 641 653 621 671 583 559 695 707 400 510 634 501 812 707 708 606 708 640 581 572 678 609 891 613 593 580 317 ' +
    '383 317 600 565 600 534 580 503 580 549 324 528 568 250 250 527 272 873 568 560 580 580 367 487 351 568 492 768 507 499 ' +
    '464 343 314 343 600 820 600 273 475 474 803 326 588',
  bold:
    '236 320 493 632 601 974 721 268 338 338 601 600 310 403 310 460 600 600 600 600 600 600 600 600 600 600 330 330 600 600 ' +
    '600 500 903 685 667 651 697 607 585 719 724 432 559 696 530 819 724 714 656 714 674 624 584 694 650 973 673 649 607 334 ' +
    '460 334 600 556 600 569 608 517 608 562 361 552 596 286 286 577 303 894 596 564 608 608 404 504 383 596 538 841 560 534 ' +
    '518 372 402 372 600 900 600 300 535 535 897 358 588',
} as const;

const tableOf = (widths: string): ReadonlyMap<string, number> => {
  const numbers = widths.split(' ').map(Number);
  return new Map(Array.from(known, (character, i) => [character, numbers[i] ?? 600]));
};
const tables = { regular: tableOf(advances.regular), bold: tableOf(advances.bold) };

/** How wide a line of text is at a type size, in the units of that size. What the font does not have counts as 0.6 of it. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? tables.bold : tables.regular;
  const thousandths = Array.from(text).reduce((sum, character) => sum + (table.get(character) ?? 600), 0);
  return Math.round((thousandths * size) / 100) / 10;
}

/** Text in lines that are no wider than `width`; a longer word has a line of its own. */
export function inLines(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
