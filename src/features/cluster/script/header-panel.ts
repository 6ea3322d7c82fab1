import { minors } from '../../../model/setting/minor.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { adopt } from '../../shell/script/adopted-style.ts';
import { copyText } from '../../shell/script/copy-button.ts';
import { addressFrom, h } from '../../../markup/h.ts';
import { headerPanelStyle } from './header-panel-style.ts';
import { explorerQuery, clusterName, type ReaderCluster } from '../../../state/cluster.ts';
import type { Distribution } from '../../../state/distribution.ts';
import { settingWords } from '../../../wording/setting-words.ts';
import {
  notReadName,
  forgetIt,
  nothingLeft,
  pagesShow,
  copyWithIt,
  linkCopied,
  copyByHand,
  fieldLabels,
  notNamed,
  notStated,
  changedSettings,
  toExplorer,
  keepIt,
  cannotKeep,
  whereKept,
} from '../../../wording/cluster/panel.ts';
import { yourClusterTitle } from '../../../wording/cluster/verdict.ts';

/** What the panel shows: the cluster, what of its text was not taken, and where it comes from. */
interface PanelState {
  readonly cluster: ReaderCluster | undefined;
  readonly ignored: string | undefined;
  readonly isStored: boolean;
}

/** What a reader asks for in the panel. */
interface PanelActs {
  change(cluster: ReaderCluster): void;
  /** Says whether the browser let it be kept, or no longer kept. */
  keep(isStored: boolean): boolean;
  forget(): void;
  /** The address of this page with the cluster in it. */
  address(): string;
}

const choices = (pairs: readonly (readonly [value: string, text: string])[], chosen: string): readonly HTMLOptionElement[] =>
  pairs.map(([value, text]) => h('option', { value, selected: value === chosen }, text));

const select = (label: string, options: readonly HTMLOptionElement[], change: (value: string) => void): HTMLLabelElement => {
  const field = h('select', { onchange: ({ target }) => change((target as HTMLSelectElement).value), autocomplete: 'off' }, ...options);
  return h('label', {}, h('span', {}, label), field);
};

/** The menu “My cluster” of the header, named after the cluster and with what can be done with it above its links, as long as there is a cluster. */
export class HeaderPanel {
  readonly #name = h('span', { class: 'cluster-name' });
  readonly #body = h('div', { class: 'cluster-panel' });
  readonly #status = h('p', { role: 'status' });

  /** `menu` is that menu. `more` is what other parts of the page put into the panel, such as the names that samples take. */
  constructor(
    private readonly menu: HTMLDetailsElement,
    private readonly distributions: readonly Distribution[],
    private readonly root: string,
    private readonly acts: PanelActs,
    private readonly more: readonly HTMLElement[] = [],
  ) {
    adopt(headerPanelStyle);
  }

  show(state: PanelState, opens: boolean): void {
    const { cluster } = state;
    this.#name.replaceChildren(h('span', {}, ': '), cluster ? clusterName(cluster) : notReadName);
    const controls = (): readonly HTMLElement[] => [...this.#body.querySelectorAll<HTMLElement>('select, input, button, a')];
    const focused = controls().findIndex((control) => control === document.activeElement);
    this.#body.replaceChildren(...this.#content(state), this.#status);
    // Who chose with the keyboard goes on at the same control.
    controls()[focused]?.focus();
    this.menu.classList.add('your-cluster');
    document.documentElement.dataset['cluster'] = '';
    // What is there already stays where it is: putting it in again would take the focus from it.
    if (!this.#name.isConnected) this.menu.querySelector('summary > span')?.after(this.#name);
    if (!this.#body.isConnected) this.menu.querySelector('.menu-panel')?.prepend(this.#body);
    if (!opens) return;
    this.menu.open = true;
    this.menu.querySelector('summary')?.focus();
  }

  hide(): void {
    const hadFocus = this.menu.contains(document.activeElement);
    this.menu.open = false;
    this.menu.classList.remove('your-cluster');
    delete document.documentElement.dataset['cluster'];
    this.#name.remove();
    this.#body.remove();
    this.#status.textContent = '';
    // The reader goes on where the panel was; on a phone the menu has gone with it.
    if (!hadFocus) return;
    const summary = this.menu.querySelector('summary');
    (summary?.checkVisibility() ? summary : document.querySelector<HTMLElement>('.site-header > .search-link'))?.focus();
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  #content({ cluster, ignored, isStored }: PanelState): readonly HTMLElement[] {
    const notice = ignored ? [h('p', { class: 'ignored', role: 'alert' }, ignored)] : [];
    const forget = h('button', { type: 'button', onclick: () => this.acts.forget() }, forgetIt);
    if (!cluster) return [h('h2', {}, yourClusterTitle), ...notice, h('p', {}, nothingLeft), h('p', { class: 'acts' }, forget)];
    return [
      h('h2', {}, yourClusterTitle),
      ...notice,
      h('p', {}, pagesShow(clusterName(cluster))),
      ...this.#fields(cluster),
      ...this.#changed(cluster),
      ...this.more,
      ...this.#keeping(isStored),
      h('p', { class: 'acts' }, h('button', { type: 'button', onclick: () => void this.#copy() }, copyWithIt), forget),
    ];
  }

  #fields(cluster: ReaderCluster): readonly HTMLElement[] {
    const distributions = this.distributions.map(({ id, name }) => [id, name] as const);
    return [
      select(fieldLabels.distribution, choices([['', notNamed], ...distributions], cluster.distribution?.id ?? ''), (value) => {
        const distribution = this.distributions.find(({ id }) => id === value);
        this.acts.change({ ...cluster, distribution, settings: distribution?.settings ?? cluster.settings });
      }),
      select(
        fieldLabels.minor,
        choices([['', notStated], ...[...minors].reverse().map((minor) => [minor, minor] as const)], cluster.minor ?? ''),
        (value) => this.acts.change({ ...cluster, minor: minors.find((minor) => minor === value) }),
      ),
    ];
  }

  /** The settings that are not as the distribution has them, and the way to change more. */
  #changed(cluster: ReaderCluster): readonly HTMLElement[] {
    const { distribution, settings } = cluster;
    const pairs = distribution ? settingPairs(settings, distribution.settings) : [];
    return [
      ...(pairs.length > 0
        ? [h('p', {}, changedSettings), h('ul', {}, ...pairs.map(([id, value]) => h('li', {}, `${settingWords[id].name}: ${value}`)))]
        : []),
      h('p', {}, h('a', { href: addressFrom(this.root, `/explore/${explorerQuery(cluster)}`) }, toExplorer(distribution !== undefined))),
    ];
  }

  #keeping(isStored: boolean): readonly HTMLElement[] {
    const box = h('input', { type: 'checkbox', checked: isStored, autocomplete: 'off' });
    box.addEventListener('change', () => {
      if (this.acts.keep(box.checked)) return;
      box.checked = !box.checked;
      this.#say(cannotKeep);
    });
    return [h('label', { class: 'box' }, box, h('span', {}, keepIt)), h('small', {}, whereKept(isStored))];
  }

  async #copy(): Promise<void> {
    const copied = await copyText(this.acts.address(), this.#body);
    this.#say(copied ? linkCopied : copyByHand(this.acts.address()));
  }
}
