const escape = '\u001B[';
const paint = (code: number, text: string): string => `${escape}${code}m${text}${escape}0m`;
const severityColours: Readonly<Record<string, number>> = {
  critical: 31,
  high: 31,
  unusable: 31,
  'not met': 31,
  medium: 33,
  low: 36,
  info: 36,
  met: 32,
};

/** The text report in colour: severities, and the lines of a change. What the reader gave cannot hold such signs, for reports cover them. */
export const coloured = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const [, word = ''] = /^(critical|high|medium|low|info|unusable|met|not met) {2}/.exec(line) ?? [];
      if (word) return paint(severityColours[word] ?? 0, word) + line.slice(word.length);
      if (/^ {4}\+(?!\+\+ )/.test(line)) return paint(32, line);
      if (/^ {4}-(?!-- )/.test(line)) return paint(31, line);
      return line;
    })
    .join('\n');
