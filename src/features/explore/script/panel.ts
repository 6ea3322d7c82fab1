import { weigh } from '../../../model/change/weighing.ts';
import { checkedMinor } from '../../../facts/evidence/standing.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import type { PathId } from '../../../model/path.ts';
import type { SeatId } from '../../../model/seat/seat.ts';
import { otherNodeAdvice, seatSentence } from '../../../wording/seat.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { anAttacker, chooseSeat, otherNodeLinks } from '../../../wording/explore.ts';
import { isYourCluster, useAsCluster } from '../../../wording/own-cluster.ts';
import { linkChanges } from '../../../wording/change/path-change.ts';
import { seatWho } from '../../../wording/in-a-few-words.ts';
import { renderChanges } from '../../../markup/change-list.ts';
import { markChoices, sayDifferences } from './choices.ts';
import { baseOfExplored, formatExplore, nameOfExplored } from './state.ts';
import type { Distribution } from '../../../state/distribution.ts';
import type { Explorer } from '../../figure/script/explorer.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { viewOf } from '../../figure/script/store.ts';
import { h } from '../../../markup/h.ts';
import { formatCluster } from '../../../state/cluster.ts';
import { placedBy } from './places-script.ts';
import { renderSafeChange } from '../../../markup/safe-change.ts';
import { renderSeatTable } from '../../../markup/seat-table.ts';
import { viewStateOf, type ViewState } from '../../figure/script/view/view-state.ts';

/** The path whose smallest change is shown while none is selected and none helps more than others. */
const firstPath: PathId = 'apiserver-to-kubelet';

/** What stands around the figure on `/explore/`: it follows the state, and its buttons ask for another. */
export class ExplorePanel {
  #answers: ReadonlyMap<string, Settings> = new Map();
  /** The distribution whose advice is shown or on its way. */
  #placed: string | undefined;
  /** The button that was pressed goes with its answer, so the focus has to move to the next one once that is there. */
  #refocus = false;

  constructor(
    private readonly figure: HubSpokeElement,
    private readonly distributions: readonly Distribution[],
  ) {
    figure.store.subscribe(({ before, shown }) => {
      const view = viewOf(shown);
      if (view) this.#show(view, before.view);
    });
  }

  /** Lets the buttons of the page change the state of the explorer. */
  follow(explorer: Explorer): void {
    this.figure.addEventListener('click', (event) => {
      const target = event.target as Element;
      const use = target.closest('[data-use-cluster]');
      if (use) use.textContent = isYourCluster;
      if (target.closest('[data-part="back"]'))
        return void this.figure.act(() => {
          const { asked } = explorer;
          explorer.choose({ ...asked, ...viewStateOf(baseOfExplored(asked, this.distributions).settings, asked.path) });
        });
      const attack = target.closest<HTMLElement>('[data-attack]');
      if (attack && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
        event.preventDefault();
        const { attack: seat, attacked: path } = attack.dataset;
        return void this.figure.act(() =>
          explorer.choose({ ...explorer.asked, seat: seat as SeatId, path: path as PathId, component: undefined }),
        );
      }
      const button = target.closest<HTMLButtonElement>('[data-apply], [data-choose]');
      if (!button) return;
      const { apply = '', choose } = button.dataset;
      const settings = this.#answers.get(apply);
      this.#refocus = true;
      void this.figure.act(() => {
        const { asked } = explorer;
        if (settings) explorer.choose({ ...asked, ...viewStateOf(settings, asked.path) });
        else if (choose) explorer.choose({ ...asked, path: choose as PathId, component: undefined });
      });
    });
  }

  #part(name: string): HTMLElement | null {
    return this.figure.querySelector(`[data-part="${name}"]`);
  }

  #show(state: ViewState, viewBefore: ViewState | undefined): void {
    const before = viewBefore?.settings;
    const { settings, seat = 'nobody', minor = checkedMinor } = state;
    const weighed = weigh(settings, { seat, minor, path: state.path });
    const path = state.path ?? weighed.helpful?.path ?? firstPath;
    // What a reader chose while this script was on its way is in the controls, and not in the state yet.
    const base = baseOfExplored(state, this.distributions);
    if (before || location.search.length > 1) markChoices(this.figure, state, weighed, path, base.settings);
    sayDifferences(this.figure, state, base);
    this.#compare(state);
    const use = this.figure.querySelector<HTMLElement>('[data-use-cluster]');
    const distribution = this.distributions.find(({ id }) => id === state.distro);
    if (use) use.dataset['useCluster'] = formatCluster({ distribution, minor, settings });
    if (use && before !== settings) use.textContent = useAsCluster;
    const sentence = this.#part('seat-sentence');
    if (sentence) sentence.textContent = seatSentence(settings, seat);
    this.#adviseOn(settings, seat);
    const table = this.#part('seat-table');
    if (table && seat === 'nobody') table.replaceChildren(h('p', {}, chooseSeat));
    else if (table) renderSeatTable(table, settings, seat, state.frame);
    const title = this.#part('seat-name');
    if (title) title.textContent = anAttacker(seat === 'nobody' ? undefined : seatWho[seat]);
    const safe = this.#part('safe');
    if (safe) this.#showSafeChange(safe, state, path);
    if (this.#refocus) safe?.querySelector('h3')?.focus();
    this.#refocus = false;
    const changes = this.#part('changes');
    const settingsBefore = before ?? modeOf('defaults').settings;
    if (settingsBefore !== settings) {
      const changed = linkChanges(settingsBefore, settings);
      if (changes) renderChanges(changes, changed, settingsBefore, viewBefore && nameOfExplored(viewBefore, this.distributions));
    }
    this.figure.toggleAttribute('data-lab', true);
  }

  /** Leads the comparison to what is shown. */
  #compare(state: ViewState): void {
    const link = this.#part('compare') as HTMLAnchorElement | null;
    if (!link) return;
    const shown = formatExplore({ settings: state.settings, frame: state.frame, distro: state.distro }, this.distributions).slice(1);
    const side = shown.replace(/^(?:mode|distro)=([\w-]+)$/, '$1') || 'defaults';
    const { id } = baseOfExplored(state, this.distributions);
    const other = side !== id ? id : side === 'defaults' ? 'tls-verification' : 'defaults';
    link.href = `${(this.figure.dataset['root'] ?? '/').replace(/\/$/, '')}/compare/?a=${encodeURIComponent(side)}&b=${other}`;
  }

  /** The smallest change, in the form of the distribution that the settings began as; that of kubeadm until its places are there. */
  #showSafeChange(safe: HTMLElement, state: ViewState, path: PathId): void {
    const { settings, minor = checkedMinor, distro } = state;
    const root = this.figure.dataset['root'] ?? '/';
    this.#answers = renderSafeChange(safe, path, settings, minor, root);
    this.#placed = distro;
    if (!distro) return;
    void placedBy(this.figure, distro).then((placed) => {
      // What is shown by now may be another state.
      if (placed && this.#placed === distro && this.figure.store.shown.view?.settings === settings)
        this.#answers = renderSafeChange(safe, path, settings, minor, root, placed);
    });
  }

  /** Under Konnectivity another node’s agent carries traffic of the first: what to do about it comes first. */
  #adviseOn(settings: Settings, seat: SeatId): void {
    const place = this.#part('other-node');
    if (!place) return;
    const advice = seat === 'another-node' ? otherNodeAdvice(settings) : undefined;
    place.hidden = !advice;
    const root = (this.figure.dataset['root'] ?? '/').replace(/\/$/, '');
    place.replaceChildren(
      ...(advice ?? []).map((text, i) => h('p', {}, i === 0 ? h('strong', {}, text) : text)),
      h('p', {}, ...otherNodeLinks.flatMap(([page, text], i) => [i > 0 ? ' · ' : '', h('a', { href: root + page }, text)])),
    );
  }
}
