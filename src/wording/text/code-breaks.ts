/** The shortest word of code that a line may end in, in characters: what is shorter has room in every column. */
const long = 14;
/** The fewest characters of a word that stand on a line by themselves. */
const least = 4;
/**
 * Where a line may end in a word of code: after one sign that joins two names, as in a path, a host name or a field, before a path that is given as a value, and
 * before a capital in the middle of a name; not before the ending of a file.
 */
const places =
  /(?<=[\w)>}\];…][/:])(?=[\w<…])|(?<=[\w)>}\];…][_=,])(?=[A-Za-z<…])|(?<=[\w)>}\];…]\.)(?=[A-Za-z<…](?!\w{0,4}(?![\w./-])))|(?<=\w=)(?=\/)|(?<=[a-z])(?=[A-Z])/;

/** A text of code in pieces between which a line may end: a path after a slash and never with one letter alone. A short word is one piece. */
export function codePieces(code: string): readonly string[] {
  const pieces: string[] = [''];
  for (const word of code.split(/(\s+)/))
    for (const [at, piece] of (word.length < long ? [word] : word.split(places)).entries()) {
      const last = pieces.at(-1) ?? '';
      const isEnd = at === 0 || (/\S*$/.exec(last)?.[0].length ?? 0) < least || piece.length < least;
      if (isEnd) pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  return pieces;
}
