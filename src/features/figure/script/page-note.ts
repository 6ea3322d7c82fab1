import { backTo } from '../../../wording/explore.ts';
import { pictureShowsOther, readAbout, yourOwnSettings } from '../../../wording/figure/script.ts';
import { modeOf, modes, type ModeId } from '../../../model/setting/mode.ts';
import { titleOf } from '../../../export/state-title.ts';
import { checkedMinor } from '../../../facts/evidence/standing.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { h, linkTo } from '../../../markup/h.ts';
import type { HubSpokeElement } from './figure-element.ts';
import type { ViewState } from './view/view-state.ts';
import { modeNames } from '../../../wording/names.ts';

/**
 * On a page about one mode, whose switch has that mode alone: says that the picture shows something else by now, with the way to the page about that
 * and the way back. Without it a picture would stand under the heading of another mode.
 */
export function notePage(figure: HubSpokeElement, { frame }: ViewState, name: string): void {
  if (!figure.querySelector<HTMLElement>('.modes')?.hidden) return;
  const about = modeOf(figure.getAttribute('mode') as ModeId);
  figure.querySelector('.off-page')?.remove();
  if (frame === about.id) return;
  const mode = modes.find(({ id }) => id === frame);
  const note = h(
    'p',
    { class: 'ignored off-page', role: 'note' },
    `${pictureShowsOther(mode ? modeNames[mode.id] : yourOwnSettings(name), modeNames[about.id])} `,
    ...(mode ? [linkTo(figure.dataset['root'] ?? '/', `/modes/${mode.id}/`, readAbout(modeNames[mode.id])), ' '] : []),
    h('button', { type: 'button', onclick: () => void figure.act((explorer) => explorer.switched(about.id)) }, backTo(modeNames[about.id])),
  );
  figure.querySelector('.changed')?.before(note);
}

/** Says in the title of the page which state its figure shows. `query` is the state with defaults left out, and empty where the page was built so. */
export function titleFigure({ minor, ...view }: ViewState, name: string, query: string): void {
  titlePage(query && titleOf({ ...view, name, minor: minor === checkedMinor ? undefined : minor }));
}
