import { checkedMinor } from '../../../../facts/evidence/standing.ts';
import { h } from '../../../../markup/h.ts';
import type { SessionId } from '../../../../model/lifetime/session.ts';
import { modeIds } from '../../../../model/setting/mode.ts';
import { writeAddress } from '../../../../state/address.ts';
import { clusterHere } from '../../../../state/cluster-store.ts';
import { readMinor } from '../../../../state/minor.ts';
import { inSentences } from '../../../../state/parameter.ts';
import { readQuery } from '../../../../state/query.ts';
import { changedSession, readSession, usualSession, writeSession, type SilentSession } from '../../../../state/silent-session.ts';
import { adopt } from '../../../shell/script/adopted-style.ts';
import { provide } from '../../../shell/script/load-script.ts';
import { answerOf } from '../answer.ts';
import type { LifetimeData } from '../data.ts';
import { formStyle } from '../form-style.ts';
import { fillSession, sessionForm } from '../session-form.ts';
import { formatLifetime, usualLifetime, type LifetimeState } from '../state.ts';
import { drawJourneyEnd } from './draw.ts';
import { endsKey, type JourneyEnds } from './ends-script.ts';
import { otherSession } from '../../../../wording/lifetime/page.ts';

/** Filled in by the build: what the facts say of each timer. */
declare const LIFETIME_DATA: LifetimeData;

adopt(formStyle);

/** The session that the address asks for, if it is the one of this journey, and what of the address is ignored. */
function addressed(own: SessionId): { readonly session: SilentSession | undefined; readonly ignored: string | undefined } {
  const refused: string[] = [];
  const asked = readSession(readQuery(location.search), refused);
  const isOther = asked !== undefined && asked.session !== own;
  if (isOther) refused.push(otherSession(asked.session, own));
  return { session: asked && { ...asked, session: own }, ignored: inSentences(refused) };
}

/** The Kubernetes minor of the cluster of the reader, or the one that the site opens with. */
const minorHere = () => readMinor(readQuery(clusterHere()?.text ?? ''), []) ?? checkedMinor;

/** The section of one journey: its form, and the answer below it. The mode is the one that the journey shows. */
class JourneyEnd {
  readonly #own: SessionId;
  readonly #form: HTMLFormElement;
  readonly #ignored = h('p', { class: 'ignored', role: 'alert', hidden: true });
  readonly #status = h('p', { class: 'visually-hidden', role: 'status' });
  readonly #says: Element;
  readonly #rest: Element;
  readonly #built: readonly [says: readonly Node[], rest: readonly Node[]];
  readonly #link: HTMLAnchorElement;
  readonly #href: string;
  /** What the reader chose; nothing while the form is closed. */
  #session: SilentSession | undefined;

  constructor(section: HTMLElement) {
    const find = <E extends Element>(css: string): E => {
      const found = section.querySelector<E>(css);
      if (!found) throw new Error(`the section on the end of a journey lacks ${css}`);
      return found;
    };
    this.#own = section.dataset['session'] as SessionId;
    this.#form = sessionForm([this.#own]);
    this.#says = find('.ends-says');
    this.#rest = find('.ends-rest');
    this.#built = [[...this.#says.childNodes], [...this.#rest.childNodes]];
    this.#link = find('a[aria-expanded]');
    this.#href = this.#link.getAttribute('href') ?? '';
    this.#form.hidden = true;
    this.#rest.before(this.#ignored, this.#form, this.#status);
    this.#form.addEventListener('change', ({ target }) => this.#change(target as HTMLInputElement));
    this.#form.addEventListener('keydown', ({ key }) => key === 'Escape' && this.toggle());
    document.addEventListener('journey-steps-state', () => this.#session && this.#show(true));
  }

  /** Shows what the address asks for. */
  read(): void {
    const { session, ignored } = addressed(this.#own);
    this.#session = session;
    this.#ignored.textContent = ignored ?? '';
    this.#ignored.hidden = ignored === undefined;
    this.#show(false);
  }

  /** Opens the form with nothing chosen, or closes it. */
  toggle(): void {
    const isOpen = !this.#session;
    this.#session = isOpen ? { ...usualSession, session: this.#own } : undefined;
    this.#ignored.hidden = true;
    writeAddress(writeSession(this.#session, location.search), 'push');
    this.#show(false);
    if (isOpen) this.#form.querySelector<HTMLElement>('input, select')?.focus();
    else this.#link.focus();
  }

  #change({ name, value }: HTMLInputElement): void {
    const changed = this.#session && changedSession(this.#session, name, value);
    if (!changed) return;
    this.#session = changed;
    writeAddress(writeSession(changed, location.search), 'push');
    this.#show(true);
  }

  /** The state that is answered: the choices of the reader in the mode that the journey shows. */
  #stateOf(session: SilentSession): LifetimeState {
    const shown = document.querySelector<HTMLElement>('journey-steps')?.dataset['mode'];
    return { ...usualLifetime, ...session, mode: modeIds.find((id) => id === shown) ?? usualLifetime.mode, minor: minorHere() };
  }

  #show(isRead: boolean): void {
    this.#form.hidden = !this.#session;
    this.#link.setAttribute('aria-expanded', String(this.#session !== undefined));
    if (!this.#session) {
      this.#says.replaceChildren(...this.#built[0]);
      this.#rest.replaceChildren(...this.#built[1]);
      this.#link.setAttribute('href', this.#href);
      return;
    }
    const state = this.#stateOf(this.#session);
    fillSession(this.#form, this.#session, state.mode.startsWith('konnectivity'));
    const root = document.querySelector<HTMLElement>('journey-steps')?.dataset['root'] ?? '/';
    const { says, rest } = drawJourneyEnd(root, state, LIFETIME_DATA);
    this.#says.replaceChildren(says);
    this.#rest.replaceChildren(...rest);
    this.#link.setAttribute('href', this.#href.replace(/\?.*$/, '') + formatLifetime(state));
    if (isRead) this.#status.textContent = answerOf(state, LIFETIME_DATA).says.replaceAll('`', '');
  }
}

const begun = new WeakMap<HTMLElement, JourneyEnd>();
const endOf = (section: HTMLElement): JourneyEnd => {
  const end = begun.get(section) ?? new JourneyEnd(section);
  begun.set(section, end);
  return end;
};
const ends: JourneyEnds = { toggle: (section) => endOf(section).toggle(), read: (section) => endOf(section).read() };
provide(endsKey, ends);
