import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end why tests were skipped, each reason once with its count: the list of Playwright says only that they were. */
export default class WhySkipped implements Reporter {
  readonly #counts = new Map<string, number>();

  onTestEnd({ annotations }: TestCase, { status }: TestResult): void {
    if (status !== 'skipped') return;
    const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason was given';
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  onEnd(): void {
    for (const [reason, count] of this.#counts) console.log(`Skipped ${String(count)}: ${reason}`);
  }
}
