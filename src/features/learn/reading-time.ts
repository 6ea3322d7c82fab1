/** How fast an explanation is read that is new to its reader, in words a minute: slower than the 238 of prose that Brysbaert (2019) found on average. */
const wordsAMinute = 180;
/** How long a reader takes to choose an answer and to read what is said to it, in seconds. */
const secondsAQuestion = 40;

/** The words of a text in Markdown: what stands in tags, in addresses and in front matter is not read. */
const wordsIn = (markdown: string): number =>
  markdown
    .replace(/<[^>]*>|\\\{#[^}]*\}|\]\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** How long a story takes to read with its questions answered, in whole minutes. */
export const minutesFor = (markdown: string, questions: number): number =>
  Math.max(1, Math.round(wordsIn(markdown) / wordsAMinute + (questions * secondsAQuestion) / 60));
