import type { Reader } from '../../reading.ts';
import { readText } from '../../read.ts';
import type { SourceText } from '../../source-text.ts';
import type { TextForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';
import { Making } from '../within.ts';
import { readYaml } from '../../yaml.ts';
import { saysItsKind } from './shapes.ts';
import { templateLines, type TemplateLine } from './template-lines.ts';

/** A value that is not known before the template is filled in (`read/template.ts`). */
const unknown = '{{unknown}}';
const namesItsKind = /^\uFEFF?[ \t]*(?:- )?["']?(?:apiVersion|kind|variant|write_files|tasks|hosts|machine|cluster)["']?[ \t]*:/m;

/** Keys of k3s and RKE2, whose configuration has no kind. */
const namesK3s =
  /^(?:kube-apiserver-arg|kubelet-arg|write-kubeconfig-mode|egress-selector-mode|cluster-init|tls-san|node-label|node-taint)\+?:/m;

/** A key that a template names, or a part of it. */
const openKey = /^(\s*)(- )?((?:[\w./-]*\{\{[^\n}]*\}\})+[\w./-]*):(?=\s|$)/;
const key = /^(\s*(?:- )*["']?[\w./-]+["']?:[ \t]+)([^|>&\s#].*)$/;
const item = /^(\s*- )(?!["']?[\w./-]+["']?:(?:\s|$))(\S.*)$/;
const flag = /(?<![\w./-])(--[A-Za-z][\w-]+)(?:=(?:"[^"]*"|'[^']*'|[^\s"'\\\]]*))?/g;
/** What a condition leaves as it stands, for it says what the rest is. */
const names = /^\s*(?:- )*["']?(?:kind|apiVersion|name|variant|image)["']?:/;
const program = /(?:^|[/"'])(?:kube-apiserver|kubelet|proxy-server|proxy-agent|metrics-server|hyperkube|sh|bash)["']?$/;
const expression = /^(\s*)(?:\{\{.*\}\}|\$\{.*\})\s*$/;
const indentation = /\bn?indent[( ]*(\d{1,2})/;

class Filling {
  readonly making = new Making();
  readonly isYaml: boolean;
  /** The last line that was no tag and not empty. */
  private before = '';
  /** The last line of each indentation that the next may stand at, from the outermost in: how far it is set in, and whether it is an item. */
  private readonly around: { readonly depth: number; readonly isItem: boolean }[] = [];
  /** Keys of the conditions since the last line outside of one: the other branch has them again. */
  private readonly given = new Set<string>();
  isChanged = false;
  /** The first line that a condition holds. */
  condition: number | undefined;
  /** All of it may be left out: what it does not say may be said elsewhere. */
  private readonly everything: boolean;
  constructor(isYaml: boolean, everything: boolean) {
    this.isYaml = isYaml;
    this.everything = everything;
  }

  private put(text: string, at: number): void {
    this.making.add(text, at);
    this.isChanged = true;
  }

  /** Each flag with a value that nobody knows. */
  private flags(text: string, start: number, isItem: boolean): void {
    let done = 0;
    for (const match of text.matchAll(flag)) {
      if (this.everything && !isItem && done === 0) {
        this.making.add(text.slice(0, match.index), start, 1);
        this.put(`${unknown} `, start + match.index);
        done = match.index;
      }
      this.making.add(text.slice(done, match.index + (match[1] ?? '').length), start + done, 1);
      this.put(`=${unknown}`, start + match.index);
      done = match.index + match[0].length;
    }
    this.making.add(text.slice(done), start + done, 1);
    if (this.everything && isItem && done > 0) this.put(`\n${/^\s*/.exec(text)?.[0] ?? ''}- "${unknown}"`, start);
  }

  /** An expression alone on its line stands for a value, for more items, or for more keys. */
  private whole(text: string, start: number): void {
    const depth = Number(indentation.exec(text)?.[1] ?? (expression.exec(text)?.[1] ?? '').length);
    const isItem = this.around.some((one) => one.isItem && one.depth === depth);
    this.put(`${' '.repeat(depth)}${/:\s*$/.test(this.before) ? '' : isItem ? '- ' : '<<: '}"${unknown}"`, start);
  }

  line({ start, isTag, text, isConditional }: TemplateLine): void {
    if (isTag) {
      this.isChanged = true;
      return;
    }
    const body = text.trimEnd();
    if (isConditional) this.condition ??= start;
    else if (body !== '') this.given.clear();
    const kind = this.everything ? /^( *)kind:/.exec(body) : null;
    if (kind) this.put(`${kind[1] ?? ''}<<: "${unknown}"\n`, start);
    const open = this.isYaml ? openKey.exec(body) : null;
    const [pair, one] = this.isYaml ? [key.exec(body), item.exec(body)] : [null, null];
    const [, head = '', value = ''] = pair ?? one ?? [];
    if (this.isYaml && expression.test(body)) this.whole(body, start);
    else if (open) {
      // It may be any key, so that what has this value is no longer known; its own value says nothing.
      const [written, depth = '', dash = ''] = open;
      this.put(
        `${depth}${dash}<<: "${unknown}"\n${depth}${dash && '  '}"${unknown}":${body.length > written.length ? ` "${unknown}"` : ''}`,
        start,
      );
    } else if (isConditional && (pair ?? one) && !/(?:^|["'\s])--[A-Za-z]/.test(value) && !names.test(head) && !program.test(value)) {
      if (pair && !head.includes('- ') && this.given.has(head)) return;
      this.given.add(head);
      this.making.add(head, start, 1);
      this.put(`"${unknown}"`, start + head.length);
    } else if (isConditional) this.flags(body, start, one !== null);
    else if ((pair ?? one) && value.startsWith('{{') && !/^\{\{[\w.]*\}\}$/.test(value)) {
      this.making.add(head, start, 1);
      this.put('"', start + head.length);
      this.making.add(value.replace(/["\\]/g, ' '), start + head.length, 1);
      this.put('"', start + head.length);
    } else this.making.add(body, start, 1);
    this.making.add(text.slice(body.length), start + body.length, 1);
    if (body.trim() === '') return;
    this.before = body;
    const depth = /^ */.exec(body)?.[0].length ?? 0;
    while ((this.around.at(-1)?.depth ?? -1) >= depth) this.around.pop();
    this.around.push({ depth, isItem: body.startsWith('- ', depth) });
  }
}

/** The text of a template with a value for everything that it leaves open, each a value that nobody knows; nothing where it leaves nothing open. */
export function filled(reader: Reader, everything = false): SourceText | undefined {
  const { source, work } = reader;
  work.spend(2 * source.text.length);
  const { lines, hasTags } = templateLines(source.text);
  const filling = new Filling(namesItsKind.test(source.text) || namesK3s.test(source.text), everything);
  for (const line of lines) filling.line(everything ? { ...line, isConditional: true } : line);
  if (!everything && filling.condition !== undefined)
    leaveUnread(reader, filling.condition, 'what stands in a condition of the template: whether it holds is not here');
  return hasTags || filling.isChanged ? filling.making.done(reader) : undefined;
}

/** A template of Jinja, Go, Helm, Terraform or ERB, of whatever it makes: what stands in a condition is unknown. */
export const template: TextForm = {
  form: 'template',
  name: 'a template',
  looksLike: (text) => /\{[%{#]|%\{|<%|^[ \t]*\$\{[^\n]*\}[ \t]*\r?$/m.test(text),
  read: (reader) => {
    const { reading, work } = reader;
    const { text } = reader.source;
    // YAML that can be read as it stands holds templates as values only.
    if (saysItsKind(text) && readYaml(text, 0, text.length, work).every((document) => !('error' in document))) return false;
    const source = (reader.depth ?? 0) < 4 ? filled(reader) : undefined;
    if (!source) return false;
    const before = reading.processes.length + reading.documents.length + reading.units.length;
    readText({ ...reader, source, depth: (reader.depth ?? 0) + 1 });
    return reading.processes.length + reading.documents.length + reading.units.length > before;
  },
};
