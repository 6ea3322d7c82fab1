import type { Verdict } from '../../model/verdict.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { linePurposes } from '../../wording/drawing.ts';
import { caption, ending } from '../caption.ts';
import type { Point } from '../geometry.ts';
import type { LinePath } from '../route.ts';
import type { Caption } from '../scene.ts';
import { tagSizes } from '../tag.ts';

/** The words at the right end of a row: the verdict where it is to be said there and is worth it, otherwise what the line is for. */
export function rowCaption(
  path: LinePath,
  verdict: Verdict | undefined,
  [x, y]: Point,
  scale = 1,
  purposes = linePurposes,
): readonly Caption[] {
  if (verdict && verdict !== 'authenticated')
    return [caption('verdict', verdictWords[verdict], x, y, { ...ending, verdict, length: Math.round(tagSizes[verdict].word * scale) })];
  const text = purposes[path];
  return text ? [caption('note', text, x, y, ending)] : [];
}
