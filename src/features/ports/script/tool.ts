import type { HostRoleId } from '../../../export/firewall/host-role.ts';
import type { AddressFieldId } from '../../../export/firewall/rule-set.ts';
import type { ModeId } from '../../../model/setting/mode.ts';
import { shapeFields, shapeFieldText, shapeWith, type ShapeFieldId } from '../../../model/reach/shape-field.ts';
import { arePortsRead, isProviderRun } from '../../../model/reach/distribution-shape.ts';
import { unreadSentence } from '../../../wording/reach/distribution-note.ts';
import { providerSentence } from '../../../wording/reach/rule-change.ts';
import { shapeFieldWords } from '../../../wording/reach/shape-field.ts';
import { counted } from '../../../wording/text/text.ts';
import { distributionsOf } from '../../explore/script/distributions.ts';
import { writeAddress } from '../../../state/address.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { drawChanges, drawTable } from './draw.ts';
import { drawUndecided } from './draw-undecided.ts';
import { drawOneList } from './one-list.ts';
import { writtenRules } from './written-rules.ts';
import type { StartTool } from './tool-script.ts';
import { formatPorts, inMode, parsePorts, portsStateOfCluster, portsStateOf, rulesOfState, usualPorts, type PortsState } from './state.ts';

type Control = HTMLInputElement | HTMLSelectElement;
const isShapeField = (name: string): name is ShapeFieldId => name in shapeFields;

/** Takes over the page of ports: the form, the address, the tables and the rules. */
export const startTool: StartTool = (root) => {
  const one = <E extends Element = HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`the page of ports lacks ${selector}`);
    return found;
  };
  const form = one<HTMLFormElement>('.ports-form');
  const notation = one<HTMLSelectElement>('[data-notation]');
  const role = one<HTMLSelectElement>('[data-role]');
  const code = one('.rules-text pre code');
  const fileName = one('.rules-text figcaption code');
  /** The same choice as the distribution of the form, above the list that it decides about. */
  const whose = one<HTMLSelectElement>('[data-chooses]');
  const fields = [...root.querySelectorAll<HTMLTextAreaElement>('[data-network]')];
  const distributions = distributionsOf(root);
  let state: PortsState = usualPorts;
  /** The cluster of the reader, which stands in for kubeadm’s defaults. */
  let ofCluster: PortsState | undefined;

  const controlsOf = (name: string): readonly Control[] => [...form.querySelectorAll<Control>(`[name="${name}"], [data-list="${name}"]`)];

  /** The text of one field of the form, as an address has it. */
  const textOf = (name: ShapeFieldId): string => {
    const controls = controlsOf(name);
    const chosen = controls.filter((control) => control instanceof HTMLInputElement && control.checked).map(({ value }) => value);
    const { kind } = shapeFields[name];
    if (kind === 'flag') return chosen.length > 0 ? 'yes' : 'no';
    if (kind === 'list') return chosen.join(',') || 'none';
    return controls[0]?.value ?? '';
  };
  const say = (sentence: string | undefined): void => sayIgnored(root, sentence);

  const writeControls = (): void => {
    const { distribution, mode, settings } = state;
    const asDistribution = form.querySelector<HTMLOptionElement>('[name="mode"] option[value=""]');
    if (asDistribution) asDistribution.hidden = !distribution;
    const selected = {
      distro: distribution?.id ?? '',
      mode: mode ?? '',
      loadBalancer: settings.loadBalancer,
      webhookReference: settings.webhookReference,
    };
    whose.value = distribution ? distribution.id : '';
    for (const [name, value] of Object.entries(selected)) for (const control of controlsOf(name)) control.value = value;
    for (const id of Object.keys(shapeFields) as ShapeFieldId[]) {
      const text = shapeFieldText(id, state.shape);
      const chosen = text.split(',');
      for (const control of controlsOf(id)) {
        if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = chosen.includes(control.value);
        else control.value = text;
        control.removeAttribute('aria-invalid');
      }
      const wrong = form.querySelector(`#wrong-${id}`);
      if (wrong) wrong.textContent = '';
    }
  };

  /** Writes the rules for the chosen cluster and the addresses that the reader typed. Each mistake stands at its field. */
  const writeRules = (): void => {
    const typed = Object.fromEntries(fields.map((field) => [field.dataset['network'], field.value])) as Record<AddressFieldId, string>;
    const { offer, isForHost, problems } = writtenRules(state, typed, notation.value, role.value as HostRoleId);
    for (const field of fields) {
      const sentences = problems[field.dataset['network'] as AddressFieldId];
      field.setAttribute('aria-invalid', String(sentences.length > 0));
      one(`#wrong-${field.dataset['network'] ?? ''}`).textContent = sentences.join(' ');
    }
    one('.rules-text .host-role').hidden = !isForHost;
    const place = one('.rules-text .no-file');
    place.hidden = !offer.why;
    place.textContent = offer.why?.join(' ') ?? '';
    one('.rules-text figure').hidden = Boolean(offer.why);
    one<HTMLButtonElement>('[data-save]').disabled = Boolean(offer.why);
    code.textContent = offer.text ?? '';
    fileName.textContent = offer.why ? '' : offer.file;
  };

  const nameOf = (id: string | undefined): string => distributions.find((each) => each.id === id)?.name ?? '';

  /** Shows what the documentation of the distribution says, or that nobody read its ports. */
  const writeNotes = (): void => {
    const id = state.distribution?.id;
    for (const notes of root.querySelectorAll<HTMLElement>('[data-notes]')) notes.hidden = notes.dataset['notes'] !== id;
    const unread = one('.unread');
    unread.hidden = id === undefined || arePortsRead(id);
    const name = nameOf(id);
    unread.textContent = unread.hidden ? '' : unreadSentence(name, id !== undefined && isProviderRun(id));
    const provider = one('.provider');
    provider.hidden = id === undefined || !isProviderRun(id);
    provider.textContent = provider.hidden ? '' : providerSentence(name);
  };

  const show = (next: PortsState): void => {
    // The page came with the tables and rules of this state, or has them already.
    if (next === state) return;
    state = next;
    writeNotes();
    one('.one-list').replaceChildren(...drawOneList(document, state, nameOf(state.distribution?.id)));
    drawTable(root, state);
    drawUndecided(one('[data-undecided]'), state);
    drawChanges(one('.rule-change'), state);
    writeRules();
  };

  let address: number | undefined;
  const choose = (next: PortsState): void => {
    say(undefined);
    show(next);
    const rules = rulesOfState(next);
    const undecided = rules.filter(({ isNeeded }) => isNeeded === 'unknown').length;
    one('[role="status"]').textContent = `${counted(rules.length, 'rule')}, ${String(undecided)} of them undecided.`;
    clearTimeout(address);
    address = window.setTimeout(() => writeAddress(formatPorts(next, location.search), 'push'), 200);
  };

  form.addEventListener('input', ({ target }) => {
    const { value, dataset, name } = target as Control;
    // The boxes of a list share no name, because a form has each name once.
    const field = name || (dataset['list'] ?? '');
    if (field === 'distro') {
      const found = distributions.find(({ id }) => id === value);
      choose(found ? portsStateOf(found.id, found.settings) : usualPorts);
      return writeControls();
    }
    if (field === 'mode') return choose(inMode(state, (value || undefined) as ModeId | undefined));
    if (!isShapeField(field)) return choose({ ...state, settings: { ...state.settings, [field]: value } });
    const text = textOf(field);
    const shape = shapeWith(state.shape, field, text);
    const place = form.querySelector(`#wrong-${field}`);
    if (place) place.textContent = shape ? '' : `“${text}” is not read: ${shapeFieldWords[field].can}.`;
    (target as Control).setAttribute('aria-invalid', String(!shape));
    if (shape) choose({ ...state, shape });
  });
  whose.addEventListener('input', () => {
    // The control of the form takes the choice, so that there is one way for it.
    const [control] = controlsOf('distro');
    if (!control) return;
    control.value = whose.value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
  one('[data-undecided]').addEventListener('input', ({ target, currentTarget }) => {
    const { value, dataset } = target as HTMLSelectElement;
    // The control of the form takes the answer, so that there is one way for it.
    const [control] = controlsOf(dataset['decides'] ?? '');
    if (!control) return;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    // The question is answered and gone from the list, and a reader without a mouse stays there.
    (currentTarget as HTMLElement).focus();
  });
  for (const field of fields) field.addEventListener('input', writeRules);
  for (const select of [notation, role]) select.addEventListener('input', writeRules);

  const readAddress = (): void => {
    const { state: asked, ignored } = parsePorts(location.search, distributions);
    clearTimeout(address);
    // An address that asks for nothing shows what the page begins from.
    show(asked === usualPorts ? (ofCluster ?? asked) : asked);
    writeControls();
    say(ignored);
  };
  addEventListener('popstate', readAddress);
  const begin: ReturnType<StartTool>['begin'] = (cluster) => {
    ofCluster = cluster && portsStateOfCluster(cluster, distributions);
    // What the reader chose in the form stays until they choose anew.
    if (parsePorts(location.search, distributions).state !== usualPorts) return;
    show(ofCluster ?? usualPorts);
    writeControls();
  };
  // Without a query the controls show what the page came with, and what a reader chose while this script was loading is not written over.
  if (location.search.length > 1) readAddress();
  return { begin };
};
