import { byWeakness, type Inspection, type InspectionRow } from './inspection.ts';
import { together } from '../text/list.ts';

/** Rows in groups, each at the place of its first row. */
export const groupsOf = (rows: readonly InspectionRow[]) =>
  together(rows, ({ verdict, zone = '', detail }) => `${verdict} ${zone} ${detail}`).map((members) => ({
    rows: members,
    detail: members[0].detail,
  }));

/**
 * What is told of a selection in the least words: the inspector without its answers, layers and flags. The verdict that counts comes first, then
 * those of the other networks.
 */
interface Summary extends Pick<Inspection, 'title' | 'about' | 'gained' | 'rows' | 'link'> {
  /** What is said where no row has a verdict: that the path is not used. */
  readonly sentence?: string;
  /** Where to read what makes a weak path safe. */
  readonly fix?: { readonly href: string; readonly text: string };
}

/** The summary of a path or a component. */
export function summaryOf({ title, about, gained, rows, sentence, link }: Inspection): Summary {
  const ordered = byWeakness(rows.filter(({ verdict, zone }) => !(zone && verdict === 'local')));
  const [weakest] = ordered;
  const isWeak =
    Boolean(link?.href.startsWith('/paths/')) && weakest !== undefined && ['unsafe', 'encrypted', 'unknown'].includes(weakest.verdict);
  return {
    title,
    ...(about ? { about } : {}),
    ...(gained ? { gained } : {}),
    rows: ordered,
    ...(sentence && rows.length === 0 ? { sentence } : {}),
    ...(link ? { link } : {}),
    ...(link && isWeak
      ? { fix: { href: `${link.href}#harden-it`, text: weakest.verdict === 'unknown' ? 'How to secure it' : 'How to fix it' } }
      : {}),
  };
}

/** What is announced of a selection: its name, and the sentences of the inspector, word for word. */
export const announcementOf = ({ title, about, gained, sentence }: Inspection): string =>
  [`Selected: ${title}.`, about, gained, sentence].filter(Boolean).join(' ');
