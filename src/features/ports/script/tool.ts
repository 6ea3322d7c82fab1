import type { HostRoleId } from '../../../export/firewall/host-role.ts';
import type { AddressFieldId } from '../../../export/firewall/rule-set.ts';
import type { ModeId } from '../../../model/setting/mode.ts';
import { shapeFields, shapeFieldText, shapeWith, type ShapeFieldId } from '../../../model/reach/shape-field.ts';
import { arePortsRead, isProviderRun } from '../../../model/reach/distribution-shape.ts';
import { unreadSentence } from '../../../wording/reach/distribution-note.ts';
import { providerSentence } from '../../../wording/reach/rule-change.ts';
import { notReadAs, shapeFieldWords } from '../../../wording/reach/shape-field.ts';
import { countOfRules } from '../../../wording/reach/undecided.ts';
import type { Distribution } from '../../../state/distribution.ts';
import { distributionsOf } from '../../explore/script/distributions.ts';
import { RestingAddress } from '../../../state/address.ts';
import type { ReaderCluster } from '../../../state/cluster.ts';
import { part } from '../../shell/script/part.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { portsAnswer } from './answer.ts';
import { drawChanges, drawTable } from './draw.ts';
import { drawUndecided } from './draw-undecided.ts';
import { drawOneList } from './one-list.ts';
import { writtenRules } from './written-rules.ts';
import type { StartTool } from './tool-script.ts';
import { formatPorts, inMode, parsePorts, portsStateOfCluster, portsStateOf, rulesOfState, usualPorts, type PortsState } from './state.ts';

type Control = HTMLInputElement | HTMLSelectElement;
const isShapeField = (name: string): name is ShapeFieldId => name in shapeFields;

/** The fields of the form of ports: what they say, and what a state writes into them. */
class PortsForm {
  readonly element: HTMLFormElement;
  /** The same choice as the distribution of the form, above the list that it decides about. */
  readonly distribution: HTMLSelectElement;

  constructor(root: HTMLElement) {
    this.element = part(root, '.ports-form');
    this.distribution = part(root, '[data-chooses]');
  }

  controlsOf(name: string): readonly Control[] {
    return [...this.element.querySelectorAll<Control>(`[name="${name}"], [data-list="${name}"]`)];
  }

  /** The text of one field, as an address has it. */
  textOf(name: ShapeFieldId): string {
    const controls = this.controlsOf(name);
    const chosen = controls.filter((control) => control instanceof HTMLInputElement && control.checked).map(({ value }) => value);
    const { kind } = shapeFields[name];
    if (kind === 'flag') return chosen.length > 0 ? 'yes' : 'no';
    if (kind === 'list') return chosen.join(',') || 'none';
    return controls[0]?.value ?? '';
  }

  /** Answers with a control as if a reader had, so that there is one way for a choice that stands in two places. */
  answer(name: string, value: string): boolean {
    const [control] = this.controlsOf(name);
    if (!control) return false;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  /** Says at a field what is wrong with it, or that nothing is. */
  complain(name: ShapeFieldId, sentence: string): void {
    const place = this.element.querySelector(`#wrong-${name}`);
    if (place) place.textContent = sentence;
  }

  write({ distribution, mode, settings, shape }: PortsState): void {
    const asDistribution = this.element.querySelector<HTMLOptionElement>('[name="mode"] option[value=""]');
    if (asDistribution) asDistribution.hidden = !distribution;
    this.distribution.value = distribution?.id ?? '';
    const { loadBalancer, webhookReference } = settings;
    const selected = { distro: distribution?.id ?? '', mode: mode ?? '', loadBalancer, webhookReference };
    for (const [name, value] of Object.entries(selected)) for (const control of this.controlsOf(name)) control.value = value;
    for (const id of Object.keys(shapeFields) as ShapeFieldId[]) this.#writeField(id, shapeFieldText(id, shape));
  }

  #writeField(id: ShapeFieldId, text: string): void {
    for (const control of this.controlsOf(id)) {
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = text.split(',').includes(control.value);
      else control.value = text;
      control.removeAttribute('aria-invalid');
    }
    this.complain(id, '');
  }
}

/** The rules as a file: the notation, the role of a host, and the addresses that a reader types. */
class RulesFile {
  readonly #notation: HTMLSelectElement;
  readonly #role: HTMLSelectElement;
  readonly #addresses: readonly HTMLTextAreaElement[];

  constructor(
    readonly root: HTMLElement,
    state: () => PortsState,
  ) {
    this.#notation = part(root, '[data-notation]');
    this.#role = part(root, '[data-role]');
    this.#addresses = [...root.querySelectorAll<HTMLTextAreaElement>('[data-network]')];
    for (const field of [this.#notation, this.#role, ...this.#addresses]) field.addEventListener('input', () => this.write(state()));
  }

  /** Writes the rules for a cluster and the addresses that the reader typed. Each mistake stands at its field. */
  write(state: PortsState): void {
    const typed = Object.fromEntries(this.#addresses.map(({ dataset, value }) => [dataset['network'], value]));
    const { offer, isForHost, problems } = writtenRules(state, typed, this.#notation.value, this.#role.value as HostRoleId);
    for (const field of this.#addresses) {
      const sentences = problems[field.dataset['network'] as AddressFieldId];
      field.setAttribute('aria-invalid', String(sentences.length > 0));
      part(this.root, `#wrong-${field.dataset['network'] ?? ''}`).textContent = sentences.join(' ');
    }
    part(this.root, '.rules-text .host-role').hidden = !isForHost;
    const place = part(this.root, '.rules-text .no-file');
    place.hidden = !offer.why;
    place.textContent = offer.why?.join(' ') ?? '';
    part(this.root, '.rules-text figure').hidden = Boolean(offer.why);
    part<HTMLButtonElement>(this.root, '[data-save]').disabled = Boolean(offer.why);
    part(this.root, '.rules-text pre code').textContent = offer.text ?? '';
    part(this.root, '.rules-text figcaption code').textContent = offer.why ? '' : offer.file;
  }
}

/** Shows what the documentation of a distribution says, or that nobody read its ports. */
function writeNotes(root: HTMLElement, id: string | undefined, name: string): void {
  for (const notes of root.querySelectorAll<HTMLElement>('[data-notes]')) notes.hidden = notes.dataset['notes'] !== id;
  const isProvided = id !== undefined && isProviderRun(id);
  const write = (selector: string, sentence: string | undefined): void => {
    const place = part(root, selector);
    place.hidden = sentence === undefined;
    place.textContent = sentence ?? '';
  };
  write('.unread', id === undefined || arePortsRead(id) ? undefined : unreadSentence(name, isProvided));
  write('.provider', isProvided ? providerSentence(name) : undefined);
}

/** Writes the list at the top, and above it whose it is and the same in one sentence. */
function writeList(root: HTMLElement, state: PortsState, name: string): void {
  const { title, says = '' } = portsAnswer(state, name);
  const lead = part(root, '.one-list-part .lead');
  lead.hidden = !says;
  lead.textContent = says;
  part(root, '#as-one-list').textContent = title;
  part(root, '.one-list').replaceChildren(...drawOneList(state, name));
}

/** The page of ports once its script has taken it over: the form, the address, the tables and the rules. */
class PortsPage {
  readonly #form: PortsForm;
  readonly #file: RulesFile;
  readonly #distributions: readonly Distribution[];
  readonly #address = new RestingAddress();
  #state: PortsState = usualPorts;
  /** The cluster of the reader, which stands in for kubeadm’s defaults. */
  #ofCluster: PortsState | undefined;

  constructor(readonly root: HTMLElement) {
    this.#distributions = distributionsOf(root);
    this.#form = new PortsForm(root);
    this.#file = new RulesFile(root, () => this.#state);
    this.#listen();
    addEventListener('popstate', () => this.#readAddress());
    // Without a query the controls show what the page came with, and what a reader chose while this script was loading is not written over.
    if (location.search.length > 1) this.#readAddress();
  }

  readonly begin = (cluster: ReaderCluster | undefined): void => {
    this.#ofCluster = cluster && portsStateOfCluster(cluster, this.#distributions);
    // What the reader chose in the form stays until they choose anew.
    if (parsePorts(location.search, this.#distributions).state !== usualPorts) return;
    this.#show(this.#ofCluster ?? usualPorts);
    this.#form.write(this.#state);
  };

  #show(next: PortsState): void {
    // The page came with the tables and rules of this state, or has them already.
    if (next === this.#state) return;
    this.#state = next;
    const id = next.distribution?.id;
    const name = this.#distributions.find((each) => each.id === id)?.name ?? '';
    writeNotes(this.root, id, name);
    writeList(this.root, next, name);
    drawTable(this.root, next);
    part(this.root, '[data-undecided]').replaceChildren(...drawUndecided(next));
    const changes = part(this.root, '.rule-change');
    const open = [...changes.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset['mode']);
    changes.replaceChildren(...drawChanges(next, open));
    this.#file.write(next);
  }

  #choose(next: PortsState): void {
    sayIgnored(this.root, undefined);
    this.#show(next);
    const rules = rulesOfState(next);
    const undecided = rules.filter(({ isNeeded }) => isNeeded === 'unknown').length;
    part(this.root, '[role="status"]').textContent = countOfRules(rules.length, undecided);
    this.#address.write(() => formatPorts(next, location.search));
  }

  #listen(): void {
    const form = this.#form;
    form.element.addEventListener('input', ({ target }) => this.#change(target as Control));
    form.distribution.addEventListener('input', () => form.answer('distro', form.distribution.value));
    part(this.root, '[data-undecided]').addEventListener('input', ({ target, currentTarget }) => {
      const { value, dataset } = target as HTMLSelectElement;
      // The question is answered and gone from the list, and a reader without a mouse stays there.
      if (form.answer(dataset['decides'] ?? '', value)) (currentTarget as HTMLElement).focus();
    });
  }

  /** Follows a control of the form. */
  #change(control: Control): void {
    const { value, dataset, name } = control;
    const [form, state] = [this.#form, this.#state];
    // The boxes of a list share no name, because a form has each name once.
    const field = name || (dataset['list'] ?? '');
    if (field === 'distro') {
      const found = this.#distributions.find(({ id }) => id === value);
      this.#choose(found ? portsStateOf(found.id, found.settings) : usualPorts);
      return form.write(this.#state);
    }
    if (field === 'mode') return this.#choose(inMode(state, (value || undefined) as ModeId | undefined));
    if (!isShapeField(field)) return this.#choose({ ...state, settings: { ...state.settings, [field]: value } });
    const text = form.textOf(field);
    const shape = shapeWith(state.shape, field, text);
    form.complain(field, shape ? '' : notReadAs(text, shapeFieldWords[field].can));
    control.setAttribute('aria-invalid', String(!shape));
    if (shape) this.#choose({ ...state, shape });
  }

  #readAddress(): void {
    const { state: asked, ignored } = parsePorts(location.search, this.#distributions);
    this.#address.drop();
    // An address that asks for nothing shows what the page begins from.
    this.#show(asked === usualPorts ? (this.#ofCluster ?? asked) : asked);
    this.#form.write(this.#state);
    sayIgnored(this.root, ignored);
  }
}

/** Takes over the page of ports: the form, the address, the tables and the rules. */
export const startTool: StartTool = (root) => new PortsPage(root);
