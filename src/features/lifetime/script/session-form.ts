import { deviceIds, isKnownDevice, needsLimit, type DeviceId } from '../../../model/lifetime/device.ts';
import { sessionIds, type SessionId } from '../../../model/lifetime/session.ts';
import { h } from '../../../markup/h.ts';
import { inSentences, readText } from '../../../state/parameter.ts';
import { secondsOfSession, type SilentSession } from '../../../state/silent-session.ts';
import { deviceWords, placeWords } from '../../../wording/lifetime/place.ts';
import { sessionWords } from '../../../wording/lifetime/session.ts';
import { capital } from '../../../wording/text/text.ts';
import { sessionLabel, silentLabel, silentForGood, limitLabel, keepaliveLabel, limitIs } from '../../../wording/lifetime/page.ts';

const options = <Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string): readonly HTMLElement[] =>
  ids.map((id) => h('option', { value: id }, nameOf(id)));
const field = (label: string, control: HTMLElement, kind = ''): HTMLElement =>
  h('label', kind ? { class: kind } : {}, h('span', {}, label), control);
const seconds = (name: string, placeholder: string): HTMLInputElement => h('input', { name, inputmode: 'numeric', placeholder });
const nameOf = (id: SessionId): string => sessionWords[id].name.replaceAll('`', '');

/** Says below a form which number is none, what was found and what can stand there; such a number changes nothing. */
function refuse(form: HTMLFormElement, control: HTMLInputElement): void {
  const parameter = secondsOfSession[control.name as keyof typeof secondsOfSession];
  const refused: string[] = [];
  if (parameter && control.value.trim() !== '') readText(parameter, control.value, refused, 'here');
  control.setAttribute('aria-invalid', String(refused.length > 0));
  const refusal = form.querySelector<HTMLElement>('.ignored');
  if (!refusal) return;
  refusal.textContent = inSentences(refused) ?? '';
  refusal.hidden = refused.length === 0;
}

/**
 * What a reader chooses: how long a session is silent, what stands on its way, and which session, where there are several. The controls have the names of
 * their parameters.
 */
export function sessionForm(sessions: readonly SessionId[] = sessionIds): HTMLFormElement {
  const form: HTMLFormElement = h(
    'form',
    { class: 'ends-form', autocomplete: 'off', onsubmit: (event) => event.preventDefault() },
    sessions.length > 1 && field(sessionLabel, h('select', { name: 'session' }, ...options(sessions, nameOf))),
    field(silentLabel, seconds('silent', silentForGood)),
    ...(['front', 'between'] as const).flatMap((name) => [
      field(capital(placeWords[name]), h('select', { name }, ...options(deviceIds, (id) => deviceWords[id].name)), 'limited'),
      field(limitLabel, seconds(`${name}Idle`, ''), 'limit'),
    ]),
    field(keepaliveLabel, seconds('keepalive', '3600')),
    h('p', { class: 'ignored', role: 'alert', hidden: true }),
  );
  form.addEventListener('change', ({ target }) => refuse(form, target as HTMLInputElement));
  return form;
}

/** Sets the controls to a session, and shows those that mean something: a limit where there is a device, and keepalives where there is a tunnel. */
export function fillSession(form: HTMLFormElement, session: SilentSession, hasTunnel: boolean): void {
  const hide = (control: Element, isHidden: boolean): void => void control.closest('label')?.toggleAttribute('hidden', isHidden);
  for (const control of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')) {
    const value = String(session[control.name as keyof SilentSession] ?? '');
    if (control.getAttribute('aria-invalid') !== 'true' && control.value !== value) control.value = value;
    const place = control.name.replace('Idle', '');
    if (place !== control.name) {
      const id: DeviceId = session[place as 'front' | 'between'];
      hide(control, id === 'none' || id === 'unknown');
      control.setAttribute('placeholder', needsLimit(id) ? limitIs.needed : isKnownDevice(id) ? limitIs.usual : '');
    }
    if (control.name === 'keepalive') hide(control, !hasTunnel);
  }
}
