import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** What stands in a title for the reason why a test is skipped. */
const reasonInTitle = /\(skipped: (.+?)\)/;

/** Why a test of this full name is skipped: the reason that its title gives, otherwise its file, where the condition stands. */
export const whySkipped = (fullName: string, file: string): string => reasonInTitle.exec(fullName)?.[1] ?? `see ${file}`;

/** Says at the end why tests were skipped, each reason once with its count: the list of Vitest gives the count of a file alone. */
export default class WhySkipped implements Reporter {
  #isAll = true;

  onInit({ config }: Vitest): void {
    // What `-t` leaves out needs no reason.
    this.#isAll = config.testNamePattern === undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (!this.#isAll) return;
    const counts = new Map<string, number>();
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const reason = whySkipped(test.fullName, module.relativeModuleId);
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
      }
    for (const [reason, count] of counts) console.log(`Skipped ${String(count)}: ${reason}`);
  }
}
