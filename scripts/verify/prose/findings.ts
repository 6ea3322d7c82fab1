import { hole, placeIn, type Piece } from './piece.ts';
import { rules } from './rules.ts';

export interface Finding {
  readonly file: string;
  readonly place: string;
  readonly found: string;
  readonly what: string;
  readonly write: string;
}

/** The turns of phrase of a piece that are not written here. */
export function findingsIn(file: string, source: string, piece: Piece): readonly Finding[] {
  return rules
    .filter(({ kinds, allowed }) => (!kinds || kinds.includes(piece.kind)) && !allowed.some((each) => file.endsWith(each)))
    .flatMap(({ pattern, unless, write, what }) =>
      [...piece.text.matchAll(pattern)].flatMap((match) => {
        const around = piece.text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 80);
        if (unless?.test(around)) return [];
        const found = match[0].replaceAll(hole, '…').replace(/\s+/g, ' ');
        return [{ file, place: placeIn(source, piece.offsets[match.index] ?? 0), found, what, write }];
      }),
    );
}
