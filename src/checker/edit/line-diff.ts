/** Some lines that are in both texts, or in one of them. */
export interface Run {
  readonly is: 'both' | 'old' | 'new';
  readonly line: string;
}

/** Lines that one comparison may take out and put in together: more are shown as one exchange of the whole. */
const most = 600;

/** The lines of a text, each with its line break. */
export const linesWithEnds = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** What the shortest way from some lines to others takes and puts, by the greedy algorithm of Myers; bounded. */
function shortest(before: readonly string[], after: readonly string[]): readonly Run[] {
  const [n, m] = [before.length, after.length];
  const whole = (): readonly Run[] => [
    ...before.map((line): Run => ({ is: 'old', line })),
    ...after.map((line): Run => ({ is: 'new', line })),
  ];
  const trace: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(n + m, most); d += 1) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= n && x - k >= m) return back(trace, before, after);
    }
  }
  return whole();
}

/** The way back through the traces of a comparison, as runs in the order of the text. */
function back(trace: readonly Map<number, number>[], before: readonly string[], after: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let [x, y] = [before.length, after.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const at = trace[d] as Map<number, number>;
    const k = x - y;
    const down = k === -d || (k !== d && (at.get(k - 1) ?? -1) < (at.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = at.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    while (x > fromX && y > fromY && x > 0 && y > 0) runs.push({ is: 'both', line: before[((y -= 1), (x -= 1))] as string });
    if (d > 0) runs.push(down ? { is: 'new', line: after[(y -= 1)] as string } : { is: 'old', line: before[(x -= 1)] as string });
  }
  return runs.reverse();
}

/** How some lines become others: what both have, what goes and what comes. */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly Run[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const both = (lines: readonly string[]): readonly Run[] => lines.map((line) => ({ is: 'both', line }));
  return [
    ...both(before.slice(0, head)),
    ...shortest(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...both(before.slice(before.length - tail)),
  ];
}
