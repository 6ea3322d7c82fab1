import type { NetworkId } from '../../model/reach/network.ts';
import { shapeFields, shapeFieldText, shapeWith, type ShapeFieldId } from '../../model/reach/shape-field.ts';
import { shapeFieldWords } from '../../wording/reach/shape-field.ts';
import { writeAddress } from '../query/address.ts';
import { saveFile } from '../shell/save-file.ts';
import { drawChanges, drawTable } from './draw.ts';
import { rulesWriter } from './rules-script.ts';
import { formatPorts, parsePorts, rulesOfState, usualPorts, type PortsState } from './state.ts';

type Control = HTMLInputElement | HTMLSelectElement;
const isShapeField = (name: string): name is ShapeFieldId => name in shapeFields;

/** Takes over the page of ports: the form, the address, the tables and the rules. */
export function startPorts(): void {
  const root = document.querySelector<HTMLElement>('.ports-tool');
  if (!root) return;
  const one = <E extends Element = HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`the page of ports lacks ${selector}`);
    return found;
  };
  const form = one<HTMLFormElement>('.ports-form');
  const notation = one<HTMLSelectElement>('[data-notation]');
  const code = one('.rules-text pre code');
  const fileName = one('.rules-text figcaption code');
  const fields = [...root.querySelectorAll<HTMLTextAreaElement>('[data-network]')];
  let state: PortsState = usualPorts;

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
  const say = (sentence: string | undefined): void => {
    const place = one('.ignored');
    place.textContent = sentence ?? '';
    place.hidden = !sentence;
  };

  const writeControls = (): void => {
    for (const id of ['mode', 'loadBalancer', 'webhookReference'] as const) for (const control of controlsOf(id)) control.value = state[id];
    for (const id of Object.keys(shapeFields) as ShapeFieldId[]) {
      const text = shapeFieldText(id, state.shape);
      const chosen = text.split(',');
      for (const control of controlsOf(id)) {
        if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = chosen.includes(control.value);
        else control.value = text;
      }
    }
  };

  let turns = 0;
  /** Writes the rules for the chosen cluster and the addresses that the reader typed. Each mistake stands at its field. */
  const writeRules = async (): Promise<void> => {
    const turn = (turns += 1);
    try {
      const write = await rulesWriter(root);
      // What the reader chose meanwhile is written by its own turn.
      if (turn !== turns) return;
      const typed = Object.fromEntries(fields.map((field) => [field.dataset['network'], field.value])) as Record<NetworkId, string>;
      const { text, file, problems } = write(rulesOfState(state), typed, notation.value);
      for (const field of fields) {
        const sentences = problems[field.dataset['network'] as NetworkId];
        field.setAttribute('aria-invalid', String(sentences.length > 0));
        one(`#wrong-${field.dataset['network'] ?? ''}`).textContent = sentences.join(' ');
      }
      code.textContent = text;
      fileName.textContent = file;
    } catch {
      say(
        'The script that writes the rules did not load, so the rules below are those of the cluster that was shown before. Reload the page to try again.',
      );
    }
  };

  const show = (next: PortsState): void => {
    // The page came with the tables and rules of this state, or has them already.
    if (next === state) return;
    state = next;
    drawTable(root, state);
    drawChanges(one('.rule-change'), state);
    void writeRules();
  };

  let address: number | undefined;
  const choose = (next: PortsState): void => {
    say(undefined);
    show(next);
    const { length } = rulesOfState(next).filter(({ isNeeded }) => isNeeded === 'yes');
    one('[role="status"]').textContent = `${String(length)} rules.`;
    clearTimeout(address);
    address = window.setTimeout(() => writeAddress(formatPorts(next, location.search), 'push'), 200);
  };

  form.addEventListener('input', ({ target }) => {
    const { value, dataset, name } = target as Control;
    // The boxes of a list share no name, because a form has each name once.
    const field = name || (dataset['list'] ?? '');
    if (!isShapeField(field)) return choose({ ...state, [field]: value });
    const text = textOf(field);
    const shape = shapeWith(state.shape, field, text);
    const place = form.querySelector(`#wrong-${field}`);
    if (place) place.textContent = shape ? '' : `“${text}” is not read: ${shapeFieldWords[field].can}.`;
    (target as Control).setAttribute('aria-invalid', String(!shape));
    if (shape) choose({ ...state, shape });
  });
  for (const each of root.querySelectorAll('form')) each.addEventListener('submit', (event) => event.preventDefault());
  for (const field of fields) field.addEventListener('input', () => void writeRules());
  notation.addEventListener('input', () => void writeRules());
  one('[data-save]').addEventListener('click', () => {
    saveFile(new Blob([code.textContent ?? ''], { type: 'text/plain' }), fileName.textContent ?? 'rules.txt');
  });

  const readAddress = (): void => {
    const { state: asked, ignored } = parsePorts(location.search);
    clearTimeout(address);
    show(asked);
    writeControls();
    say(ignored);
  };
  addEventListener('popstate', readAddress);
  readAddress();
}
