import type { Side } from '../model/component.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ZoneId } from '../model/zone.ts';
import { hostNote } from '../symptoms/host.ts';
import { coded } from './coded.ts';
import { zoneNames } from '../wording/zone.ts';
import { copy } from '../wording/shell/button.ts';
import { symptomLabels } from '../wording/symptom-labels.ts';
import { h, linkTo, type Child } from './h.ts';
import { verdictTag } from './inspector.ts';

/** A command that changes nothing, and what it tells. */
export interface CheckCommand {
  readonly tells: string;
  readonly run: string;
}

/** A page of the site, and its name. */
interface PageLink {
  readonly href: string;
  readonly name: string;
}

/** The connection that a symptom is about, as one mode protects it, from the end that the path begins at to the other. */
interface SymptomConnection {
  readonly path: PageLink & { readonly id: string };
  readonly mode: PageLink & { readonly id: string };
  readonly ends: readonly { readonly name: string; readonly side: Side }[];
  /** What lies after each end but the last. `isDialledOn` is whether the end before it opens the connection. */
  readonly hops: readonly { readonly zone: ZoneId; readonly verdict: Verdict; readonly isDialledOn: boolean }[];
}

/** What the page of a symptom says of what to do, as far as it is shown beside a message that was found. Backticks are code. */
export interface SymptomAdvice {
  readonly check: readonly CheckCommand[];
  readonly fix: readonly string[];
  readonly doNot: readonly string[];
  readonly needsHost: boolean;
  /** The connection, or the sentence that says why none is drawn beside the link of its path. */
  readonly connection: SymptomConnection | { readonly path: PageLink; readonly withoutPicture: string };
}

const listOf = (texts: readonly string[]): HTMLElement => h('ul', {}, ...texts.map((text) => h('li', {}, ...coded(text))));

/** An option of a command begins with a dash, after which a browser may end a line. */
const optionStart = /(?<=\s)(-[a-z]\w*)/i;

/** A command, its options with one dash kept whole; `keepFlagsWhole` keeps those with two. */
const commandParts = (run: string): readonly Child[] =>
  run.split(optionStart).map((part, at) => (at % 2 === 1 ? h('span', { class: 'flag' }, part) : part));

/** The commands that tell whether it is this symptom: what each tells as a comment, then the command. */
export function commandsFigure(commands: readonly CheckCommand[]): HTMLElement {
  const line = (kind: string, ...text: readonly Child[]): readonly Child[] => [h('span', { class: `line${kind}` }, ...text), '\n'];
  return h(
    'figure',
    { class: 'code commands' },
    h('figcaption', {}, h('span', {}, symptomLabels['read-only']), h('button', { type: 'button', class: 'copy' }, copy)),
    h(
      'pre',
      { tabindex: 0 },
      h('code', {}, ...commands.flatMap(({ tells, run }) => [...line(' t-comment', `# ${tells}`), ...line('', ...commandParts(run))])),
    ),
  );
}

/** Says where advice for a control plane host is possible: under kubeadm, and what readers of other distributions do. */
export const hostParagraph = (root: string): HTMLElement =>
  h('p', {}, hostNote.before, linkTo(root, hostNote.href, hostNote.link), hostNote.after);

/** A path drawn hop by hop, with the verdicts of one mode. */
function connectionFigure({ path, mode, ends, hops }: SymptomConnection, root: string): HTMLElement {
  const stops = ends.map(({ name, side }, at) => {
    const hop = hops[at];
    return h(
      'li',
      { 'data-side': side },
      h('span', { class: 'end' }, name),
      hop &&
        h(
          'span',
          { class: 'hop', 'data-verdict': hop.verdict, 'data-dialled': hop.isDialledOn ? 'on' : 'back' },
          h('small', {}, zoneNames[hop.zone]),
          verdictTag(hop.verdict, { 'data-path': path.id, 'data-mode': mode.id, 'data-hop': hop.zone }),
        ),
    );
  });
  return h(
    'div',
    { class: 'wire fine' },
    h(
      'p',
      {},
      `${symptomLabels['once-fixed']} `,
      linkTo(root, path.href, path.name),
      ` ${symptomLabels['in-mode']} `,
      linkTo(root, mode.href, mode.name),
    ),
    h('ol', { role: 'list', 'data-hops': hops.length }, ...stops),
  );
}

/** What to do about a symptom: fix, check, what not to do, and only then the connection. */
export function symptomAdviceParts(advice: SymptomAdvice, root: string): readonly Node[] {
  const { check, fix, doNot, needsHost, connection } = advice;
  const heading = (text: string): HTMLElement => h('h4', {}, text);
  return [
    heading(symptomLabels.fix),
    listOf(fix),
    ...(needsHost ? [hostParagraph(root)] : []),
    heading(symptomLabels.check),
    commandsFigure(check),
    heading(symptomLabels['do-not']),
    listOf(doNot),
    heading(symptomLabels.connection),
    'ends' in connection
      ? connectionFigure(connection, root)
      : h('p', {}, linkTo(root, connection.path.href, connection.path.name), '. ', ...coded(connection.withoutPicture)),
  ];
}
