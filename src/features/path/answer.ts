/** A description of a path in two parts: the answer, and what to do, which is its last sentence. */
interface DescribedPath {
  readonly answer: string;
  readonly advice: string;
}

/** Parts the description of a path, which `content/paths` writes in two to four sentences. A description of one sentence is all answer. */
export function describedPath(description: string): DescribedPath {
  const at = description.slice(0, -1).lastIndexOf('. ');
  return at < 0 ? { answer: description, advice: '' } : { answer: description.slice(0, at + 1), advice: description.slice(at + 2) };
}
