import { constructionsIn } from './construction.ts';
import { hole, placeIn, type Piece } from './piece.ts';
import { rules } from './rules.ts';

/** What is found in a piece and is not written here. */
export interface Finding {
  /** Where it begins in the piece. */
  readonly start: number;
  readonly found: string;
  readonly what: string;
  readonly write: string;
  /** The pattern that found it, as it stands in the file of the rules. */
  readonly rule?: string;
}

/** How much of the text around a place says whether the place is right. */
const around = 80;

export function findingsIn(file: string, piece: Piece): readonly Finding[] {
  const byRule = rules
    .filter(({ only, allowed }) => (!only || only.includes(piece.kind)) && !allowed.some((each) => file.includes(each)))
    .flatMap(({ find, pattern, unless, write, what }) =>
      [...piece.text.matchAll(pattern)]
        .filter(({ index, 0: found }) => !unless?.test(piece.text.slice(Math.max(0, index - around), index + found.length + around)))
        .map(({ index, 0: found }) => ({ start: index, found, what, write, rule: find })),
    );
  return [...byRule, ...constructionsIn(piece)].sort((a, b) => a.start - b.start);
}

/** A finding in one line, with its place and with what to do. */
export function messageOf(file: string, source: string, piece: Piece, { start, found, what, write }: Finding): string {
  const text = found.replaceAll(hole, '…').trim();
  const shown = text.length > 70 ? `${text.slice(0, 70)}…` : text;
  return `${file}:${placeIn(source, piece.offsets[start] ?? 0)}: “${shown}” is ${what}. Write: ${write}.`;
}
