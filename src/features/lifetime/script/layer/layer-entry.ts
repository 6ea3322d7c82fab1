import { checkedMinor } from '../../../../facts/evidence/standing.ts';
import type { SessionId } from '../../../../model/lifetime/session.ts';
import type { ModeId } from '../../../../model/setting/mode.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import { addressFrom, h } from '../../../../markup/h.ts';
import type { SilentSession } from '../../../../state/silent-session.ts';
import { lifetimeHopWords } from '../../../../wording/lifetime/place.ts';
import type { HubSpokeElement } from '../../../figure/script/figure-element.ts';
import type { ViewState } from '../../../figure/script/view/view-state.ts';
import { adopt } from '../../../shell/script/adopted-style.ts';
import { provide } from '../../../shell/script/load-script.ts';
import { answerOf, type LifetimeAnswer } from '../answer.ts';
import type { LifetimeData } from '../data.ts';
import { answerWords } from '../draw.ts';
import { formStyle } from '../form-style.ts';
import { fillSession, sessionForm } from '../session-form.ts';
import { formatLifetime, type LifetimeState } from '../state.ts';
import { clearMarks, drawMarks } from './draw-marks.ts';
import { layerStyle } from './layer-style.ts';
import { layerKey, type LifetimeLayer } from './layer-script.ts';
import { marksOf } from './marks.ts';
import { whereTerm, clockMarks, everyTimer, whenDoesItEnd, closeTimeouts, noAgent, noTimers } from '../../../../wording/lifetime/page.ts';

/** Filled in by the build: what the facts say of each timer. */
declare const LIFETIME_DATA: LifetimeData;

adopt(formStyle);
adopt(layerStyle);

/** The mode whose way to the nodes a cluster has; undefined where the model has no timers of its tunnel. */
const modeOfTransport: Readonly<Record<Settings['transport'], ModeId | undefined>> = {
  direct: 'defaults',
  'ssh-tunnel': 'ssh-tunnel',
  konnectivity: 'konnectivity',
  'other-tunnel': undefined,
  unknown: undefined,
};
/** The sessions that go to a node. */
const toNodes: readonly SessionId[] = ['exec', 'port-forward', 'logs', 'node-proxy'];

/** The state that the model answers, or why it has no answer for this cluster. */
function stateOf({ session, settings, minor = checkedMinor }: ViewState & { readonly session: SilentSession }): LifetimeState | string {
  const { transport } = settings;
  const mode = modeOfTransport[transport];
  if (session.session === 'tunnel' && transport !== 'konnectivity') return noAgent(transport === 'unknown');
  if (!mode && toNodes.includes(session.session)) return noTimers(transport === 'unknown');
  return {
    frontIdle: undefined,
    betweenIdle: undefined,
    silent: undefined,
    keepalive: undefined,
    ...session,
    mode: mode ?? 'defaults',
    minor,
  };
}

const answered = (view: ViewState): { readonly state: LifetimeState; readonly answer: LifetimeAnswer } | string | undefined => {
  const { session } = view;
  if (!session) return undefined;
  const state = stateOf({ ...view, session });
  return typeof state === 'string' ? state : { state, answer: answerOf(state, LIFETIME_DATA) };
};

const plain = (text: string): string => text.replaceAll('`', '');

/** The drawer of a figure: it takes the place of the panel, beside or below the drawing. */
function drawerOf(figure: HubSpokeElement): HTMLElement {
  const found = figure.querySelector<HTMLElement>('.ends-drawer');
  if (found) return found;
  const leave = (): void => {
    figure.querySelector<HTMLElement>('[data-part="lifetimes"]')?.click();
    figure.querySelector<HTMLElement>('[data-part="lifetimes"]')?.focus({ preventScroll: true });
  };
  const drawer = h(
    'section',
    { class: 'ends-drawer', 'aria-labelledby': 'ends-title', tabindex: -1, hidden: true },
    h(
      'div',
      { class: 'drawer-head' },
      h('h2', { id: 'ends-title' }, whenDoesItEnd),
      h('button', { type: 'button', class: 'close', 'aria-label': closeTimeouts, onclick: leave }, '×'),
    ),
    sessionForm(),
    h('div', { class: 'ends-answer' }),
  );
  drawer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  figure.querySelector('.room > .inspector')?.after(drawer);
  return drawer;
}

/** What says how the session ends: the same as the marks, with the message, what to set, and the way to every timer. */
function wordsOf(root: string, view: ViewState): readonly HTMLElement[] {
  const found = answered(view);
  if (found === undefined || typeof found === 'string') return [h('p', { class: 'lifetime-says' }, found ?? '')];
  const { state, answer } = found;
  const page = addressFrom(root, `/lifetimes/${formatLifetime(state)}`);
  const words = answerWords(answer, (row) => `${addressFrom(root, '/lifetimes/')}#limit-${row}`);
  const marks = marksOf(answer);
  const where = marks.filter(({ state: each }) => each === 'first' || each === 'later').map(({ hop }) => lifetimeHopWords[hop]);
  const terms = words.find((each) => each.matches('dl'));
  if (where.length > 0) terms?.prepend(h('dt', {}, whereTerm), h('dd', {}, clockMarks(where)));
  return [...words, h('p', { class: 'drawer-foot flow-center fine' }, h('a', { href: page }, everyTimer))];
}

const watched = new WeakMap<HubSpokeElement, { view: ViewState }>();

/** Draws the marks into the drawing that is seen. */
function mark(figure: HubSpokeElement, view: ViewState): void {
  const found = answered(view);
  const drawing = figure.drawings().find((each) => each.getClientRects().length > 0);
  if (!drawing || found === undefined || typeof found === 'string') return clearMarks(figure);
  drawMarks(figure, drawing, view.frame, marksOf(found.answer), view.settings.transport);
}

/** Draws the marks anew where another drawing is seen, as in a narrower window. */
function watch(figure: HubSpokeElement, view: ViewState): void {
  const before = watched.get(figure);
  if (before) {
    before.view = view;
    return;
  }
  const holder = { view };
  watched.set(figure, holder);
  const drawings = figure.querySelector('.drawings');
  if (drawings) new ResizeObserver(() => holder.view.session && mark(figure, holder.view)).observe(drawings);
}

const layer: LifetimeLayer = {
  show(figure, view, moves) {
    const drawer = drawerOf(figure);
    const { session, settings } = view;
    if (!session) return;
    if (moves && figure.hasAttribute('data-drawer')) figure.querySelector<HTMLElement>('.settings-drawer .close')?.click();
    drawer.hidden = false;
    figure.toggleAttribute('data-ends', true);
    const form = drawer.querySelector('form');
    if (form) fillSession(form, session, settings.transport === 'konnectivity');
    drawer.querySelector('.ends-answer')?.replaceChildren(...wordsOf(figure.dataset['root'] ?? '/', view));
    watch(figure, view);
    mark(figure, view);
    if (!moves) return;
    drawer.focus({ preventScroll: true });
    if (drawer.getBoundingClientRect().top > innerHeight / 2) drawer.scrollIntoView({ block: 'start' });
  },
  hide(figure) {
    const drawer = figure.querySelector<HTMLElement>('.ends-drawer');
    if (!drawer || drawer.hidden) return;
    drawer.hidden = true;
    figure.toggleAttribute('data-ends', false);
    clearMarks(figure);
    const holder = watched.get(figure);
    if (holder) holder.view = { ...holder.view, session: undefined };
  },
  sentence(view) {
    const found = answered(view);
    return found === undefined ? '' : plain(typeof found === 'string' ? found : found.answer.says);
  },
};
provide(layerKey, layer);
