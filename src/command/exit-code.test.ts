import { describe, expect, it } from 'vitest';
import { exitCodeOf, exitCodes } from './exit-code.ts';

describe('the exit code', () => {
  it.each([
    [[], 'medium', exitCodes.clean],
    [['low'], 'medium', exitCodes.clean],
    [['medium'], 'medium', exitCodes.findings],
    [['critical'], 'never', exitCodes.clean],
    [['info'], 'info', exitCodes.findings],
  ] as const)('of findings %j with the level %s is %i, and 3 once an input was not read', (severities, level, code) => {
    const findings = severities.map((severity) => ({ severity })) as unknown as Parameters<typeof exitCodeOf>[0]['findings'];
    expect(exitCodeOf({ findings, problems: [] }, level)).toBe(code);
    expect(exitCodeOf({ findings, problems: [{ file: 'a', line: 1, column: 1, sentence: 'It is empty.' }] }, level)).toBe(exitCodes.unread);
  });
});
