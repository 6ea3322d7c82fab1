import type { Edit } from '../edit/edit.ts';
import { positionAt, type SourceText } from '../read/source-text.ts';
import type { FactId } from '../../model/reason.ts';
import { shortened } from '../../wording/text/text.ts';

/** A stretch of the reader's text. */
export interface Place {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the value of a setting comes from. **stated**: a line of the input. **default**: Kubernetes itself, because the input that would
 * set it is here and does not. **distribution**: what kubeadm or another installer writes. **request**: each request chooses.
 * **unknown**: nothing here tells, and `answeredBy` says what would.
 */
export type Origin =
  | { readonly kind: 'stated'; readonly file: string; readonly line: number; readonly column: number; readonly text: string }
  | { readonly kind: 'default'; readonly of: string; readonly fact: FactId }
  | { readonly kind: 'distribution'; readonly of: string; readonly fact: FactId }
  | { readonly kind: 'request'; readonly says: string }
  | { readonly kind: 'unknown'; readonly answeredBy: string };

const longest = 119;

export const stated = ({ source, start, end }: Place): Origin => {
  const text = source.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return {
    kind: 'stated',
    file: source.name,
    ...positionAt(source, start),
    text: shortened(text, longest),
  };
};
export const unknownUntil = (answeredBy: string): Origin => ({ kind: 'unknown', answeredBy });

/** What is known of one flag or field: its text, or undefined when unknown. `change` writes another value where this one is decided. */
export interface Found {
  readonly value: string | undefined;
  readonly origin: Origin;
  /** What a finding about it points at. */
  readonly place: Place;
  readonly change: (value: string) => readonly Edit[];
}
