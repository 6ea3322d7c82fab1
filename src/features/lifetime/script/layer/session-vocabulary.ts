import { inSentences } from '../../../../state/parameter.ts';
import { readQuery } from '../../../../state/query.ts';
import { changedSession, readSession, writeSession } from '../../../../state/silent-session.ts';
import type { Vocabulary } from '../../../figure/script/explorer.ts';
import { loadedLayer } from './layer-script.ts';
import { noLongerShown } from '../../../../wording/lifetime/page.ts';

/** How a page reads, writes and changes its states, with the session whose end is marked in its drawing. */
export const withSession = (page: Vocabulary): Vocabulary => ({
  ...page,
  parse: (search = '', initial) => {
    const { state, ignored } = page.parse(search, initial);
    const refused: string[] = [];
    const session = readSession(readQuery(search), refused);
    return { state: { ...state, session }, ignored: [ignored, inSentences(refused)].filter(Boolean).join(' ') || undefined };
  },
  format: (state, initial, others) => writeSession(state.session, page.format(state, initial, others)),
  change: (state, control) => {
    const session = state.session && changedSession(state.session, control.name, control.value);
    return session ? { ...state, session } : page.change?.(state, control);
  },
  say: (before, after) => {
    const said = page.say?.(before, after);
    if (before.session === after.session && (before.settings === after.settings || !after.session)) return said;
    const ends = after.session ? loadedLayer()?.sentence(after) : noLongerShown;
    return [said, ends].filter(Boolean).join(' ') || undefined;
  },
});
