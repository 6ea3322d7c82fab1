/** Parts the description of a path, which `content/paths` writes in two to four sentences. A description of one sentence is all answer. */
export function describedPath(description: string) {
  const at = description.slice(0, -1).lastIndexOf('. ');
  return at < 0 ? { answer: description, advice: '' } : { answer: description.slice(0, at + 1), advice: description.slice(at + 2) };
}
