const small =
  'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty';
const words: readonly string[] = small.split(' ');

/** A count at the start of a heading: in a word up to twenty, as in `Fourteen journeys`, and in digits beyond. */
export const numberWord = (count: number): string => words[count] ?? String(count);
