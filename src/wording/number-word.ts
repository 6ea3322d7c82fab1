/** The words of small numbers, from zero on. */
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const words: readonly string[] = small.split(' ');

/** A count as a heading says it: in a word up to twenty, in digits beyond. */
export const numberWord = (count: number): string => words[count] ?? String(count);
