import { countOf, type Reader } from '../../reading.ts';
import { readText } from '../../read.ts';
import type { SourceText } from '../../source-text.ts';
import type { TextForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';
import { decidesPath } from '../told-flags.ts';
import { Making } from '../within.ts';
import { readYaml } from '../../yaml.ts';
import { saysItsKind } from './shapes.ts';
import { templateLines, type TemplateLine } from './template-lines.ts';

/** A value that is not known before the template is filled in (`read/template.ts`). */
const unknown = '{{unknown}}';
const namesItsKind =
  /^\uFEFF?[ \t]*(?:- )?["']?(?:apiVersion|kind|variant|write_files|tasks|hosts|machine|cluster|scrape_configs|contents|(?:client|peer)-transport-security|listen-client-urls|apiEndpoints|(?:cmd|file)\.[a-z]+)["']?[ \t]*:/m;

/** Keys of k3s and RKE2, whose configuration has no kind. */
const namesK3s =
  /^(?:kube-apiserver-arg|kubelet-arg|write-kubeconfig-mode|egress-selector-mode|cluster-init|tls-san|node-label|node-taint)\+?:/m;

/** A key that a template names, or a part of it. */
const openKey = /^(\s*)(- )?((?:[\w./-]*\{\{[^\n}]*\}\})+[\w./-]*):(?=\s|$)/;
const key = /^(\s*(?:- )*["']?[\w./-]+["']?:[ \t]+)(?!(?:\S+\s+)?[|>][-+\d]*$)([^|>&\s#].*)$/;
/** A key with a value right behind its colon, which begins a line of its own once it is filled in. */
const closeTo = /^(\s*(?:- )*["']?[\w./-]+["']?:)(?:\$\{[^\n]*\}|\{\{[^\n]*\}\})$/;
const item = /^(\s*- )(?!["']?[\w./-]+["']?:(?:\s|$)|[|>][-+\d]*$)(\S.*)$/;
const flag = /(?<![\w./-])(--[A-Za-z][\w-]+)(?:=(?:"[^"]*"|'[^']*'|[^\s"'\\\]]*))?/g;
/** URLs that a loop makes the value of a flag, whose tags are blank: each has the one scheme that stands there, perhaps behind what parts them. */
const loopOfUrls =
  /^[ \t]+(?:\{\{-?[ \t]*\w*(?:comma|join|sep)\w*\(\)[ \t]*-?\}\})?(https?:\/\/)(?:\{\{[^{}\n]*\}\}|[\w.:[\]-])+(?:[ \t,]+\1(?:\{\{[^{}\n]*\}\}|[\w.:[\]-])+)*[ \t]*,?[ \t]*(?=["']?[ \t]*\\?$)/;
/** A program that the checker reads: then a template may stand for what it is given. */
const namesProgram = /kube-?api|kubelet|proxy-(?:server|agent)|konnectivity|metrics-server|hyperkube|\b(?:etcd|k3s|rke2)\b/i;
/** What a condition leaves as it stands, for it says what the rest is. */
const names = /^\s*(?:- )*["']?(?:kind|apiVersion|name|variant|image)["']?:/;
const program = /(?:^|[/"'])(?:kube-apiserver|kubelet|proxy-server|proxy-agent|metrics-server|hyperkube|sh|bash)["']?$/;
const expression =
  /^(\s*)(?:\{\{.*\}\}|\$\{.*\}|\$\(.*\)|\$[A-Za-z_]\w*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_PLACEHOLDER|@[A-Z]\w*@|%[A-Z]\w*%)\s*$/;
/** A word that a script replaces, which YAML does not take without quotes, or takes for a mapping. */
const markedWord = /^(?:(?:@+[A-Za-z][\w-]*@+|%[A-Za-z][\w-]*%)$|\{[A-Z][A-Z0-9_]*\})/;
/** A list in brackets with a variable, whose braces YAML takes for a mapping. */
const listOfVariables = /^\[[^"'\]]*\$\{/;
const blockHeader = /(?:^|\s)[|>][-+\d]*$/;
/** A text in double quotes with an expression that has such quotes itself. */
const quoted = /^"(?=[^\n]*\{\{[^\n}]*")((?:[^"{\n]|\{(?!\{)|\{\{[^\n}]*\}\})*)"$/;
/** A text that is JSON once it is filled in, behind tags and comments of the template. */
const startsAsJson = /^\uFEFF?\s*(?:\{(?:%(?:(?!%\})[^])*%|#(?:(?!#\})[^])*#)\}\s*)*\{\s*"/;
/** A value that JSON has without quotes while an expression stands there, and any value of a key. */
const bareInJson = /([:[,]\s*)\{\{[^{}\n]*\}\}(?=\s*[,}\]]|\s*$)/g;
const valueInJson = /("(?!kind"|apiVersion")[\w./-]+"\s*:\s*)(?:"[^"\n]*"|[\w.+-]+|\{\{[^{}\n]*\}\})(?=\s*[,}\]]|\s*$)/g;
const indentation = /\bn?indent[( ]*(\d{1,2})/;
const depthOf = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;
/** How far the keys of a line are set in: those of an item stand behind its dash. */
const keyDepth = (text: string): number => /^(?: |- )*/.exec(text)?.[0].length ?? 0;
const startsItem = (text: string): boolean => /^\s*- /.test(text);

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
  /** The value of the last key is an expression, and no line of the file has followed. */
  private isValueOpen = false;
  /** The first line that a condition holds. */
  condition: number | undefined;
  /** All of it may be left out: what it does not say may be said elsewhere. */
  private readonly everything: boolean;
  private readonly isJson: boolean;
  constructor(isYaml: boolean, everything: boolean, isJson: boolean) {
    this.isJson = isJson;
    this.isYaml = isYaml;
    this.everything = everything;
  }

  private put(text: string, at: number): void {
    this.making.add(text, at);
    this.isChanged = true;
  }

  /** Each flag with a value that nobody knows. */
  private flags(text: string, start: number, isItem: boolean, isAlways: boolean): void {
    let done = 0;
    for (const match of text.matchAll(flag)) {
      if (this.everything && !isItem && done === 0) {
        this.making.add(text.slice(0, match.index), start, 1);
        this.put(`${unknown} `, start + match.index);
        done = match.index;
      }
      this.making.add(text.slice(done, match.index + (match[1] ?? '').length), start + done, 1);
      done = match.index + match[0].length;
      const urls = isAlways && match[0].endsWith('=') ? loopOfUrls.exec(text.slice(done)) : null;
      this.put(`=${urls?.[1] ?? ''}${unknown}`, start + match.index);
      done += urls?.[0].length ?? 0;
    }
    this.making.add(text.slice(done), start + done, 1);
    if (this.everything && isItem && done > 0) this.put(`\n${/^\s*/.exec(text)?.[0] ?? ''}- "${unknown}"`, start);
  }

  /**
   * An expression alone on its line stands for a value, for more items, or for more keys: behind a key the next line of the file tells which, by
   * how far it is set in.
   */
  private whole(text: string, start: number, next: string): void {
    if (/^\$\w/.test(text) && (this.isValueOpen || !/:\s*$/.test(this.before))) {
      // A variable of a shell brings its own spaces, so that it may add to all that the next line leaves.
      const left = this.around.filter(({ depth }) => depth >= depthOf(next)).reverse();
      return this.put(left.map(({ depth, isItem }) => `${' '.repeat(depth)}${isItem ? '- ' : '<<: '}"${unknown}"`).join('\n'), start);
    }
    if (/:\s*$/.test(this.before)) {
      const [above, depth] = [keyDepth(this.before), depthOf(next)];
      const isInside =
        next !== '' && (startsItem(next) ? depth >= depthOf(this.before) && depth > above - 2 && !startsItem(this.before) : depth > above);
      if (isInside) this.put(`${' '.repeat(depth)}${startsItem(next) ? '- ' : '<<: '}"${unknown}"`, start);
      else {
        this.put(`${' '.repeat(above + 2)}"${unknown}"`, start);
        // What follows on it up to the next line of the file is a part of the same value.
        this.isValueOpen = true;
      }
      return;
    }
    const told = Number(indentation.exec(text)?.[1] ?? depthOf(text));
    const depth = this.around.some((one) => one.depth === told) || this.around.length === 0 ? told : (this.around.at(-1)?.depth ?? told);
    const isItem = this.around.some((one) => one.isItem && one.depth === depth);
    this.put(`${' '.repeat(depth)}${isItem ? '- ' : '<<: '}"${unknown}"`, start);
  }

  /** A key that both branches of a condition have holds what one of them says: nobody can tell which. */
  private heading(body: string, start: number, next: string): void {
    const head = /^(\s*)["']?[\w./-]+["']?:$/.exec(body)?.[0];
    if (head === undefined) return;
    for (const one of this.given) if (depthOf(one) > depthOf(head)) this.given.delete(one);
    if (this.given.has(head) && depthOf(next) > depthOf(head))
      this.put(`${' '.repeat(depthOf(next))}${startsItem(next) ? '- ' : '<<: '}"${unknown}"\n`, start);
    this.given.add(head);
  }

  /**
   * A line of JSON, whose commas stay. An expression alone on its line stands for more items or more keys, as the next line of the file tells, and
   * brings the comma that parts them from it.
   */
  private json(text: string, start: number, isConditional: boolean, next: string): void {
    const body = text.trim();
    if (expression.test(text.trimEnd()) && !this.before.endsWith(':')) {
      const isKey = /^\s*"(?:[^"\\]|\\.)*"\s*:/.test(next) || (this.before.endsWith('{') && !/^\s*[{[]/.test(next));
      const isFirst = this.before === '' || /[[{,]$/.test(this.before);
      this.put(`${isFirst ? '' : ','}"${unknown}"${isKey ? `:"${unknown}"` : ''}${/^\s*[\]},]/.test(next) ? '' : ','}`, start);
      return this.making.add('\n', start + text.length - 1);
    }
    if (body !== '') this.before = body;
    let done = 0;
    for (const match of text.matchAll(isConditional ? valueInJson : bareInJson)) {
      const at = match.index + (match[1] ?? '').length;
      this.making.add(text.slice(done, at), start + done, 1);
      this.put(`"${unknown}"`, start + at);
      done = match.index + match[0].length;
    }
    this.making.add(text.slice(done), start + done, 1);
  }

  /** Takes the next line; `next` is the line of the file behind it that is neither a tag nor an expression alone. */
  line({ start: from, isTag, text: whole, depth, isConditional, isAlways }: TemplateLine, next: string): void {
    if (isTag) {
      this.isChanged = true;
      return;
    }
    // A key behind a tag is set in as far as the tag is.
    const tags = this.isYaml ? Math.max(0, whole.search(/\S|$/) - depth) : 0;
    const [start, text] = [from + tags, whole.slice(tags)];
    const body = text.trimEnd();
    if (isConditional) this.condition ??= start;
    else if (body !== '') this.given.clear();
    if (this.isJson) return this.json(text, start, isConditional, next);
    // With `-}}` and `{{-` around the break a line goes on with the value before it, which an expression has left open.
    if (this.isYaml && /^\s*,/.test(body) && /\}\}$/.test(this.before)) {
      this.isChanged = true;
      return;
    }
    const kind = this.everything ? /^( *)kind:/.exec(body) : null;
    if (kind) this.put(`${kind[1] ?? ''}<<: "${unknown}"\n`, start);
    const open = this.isYaml ? openKey.exec(body) : null;
    const [pair, one] = this.isYaml ? [key.exec(body), item.exec(body)] : [null, null];
    const [, head = '', value = ''] = pair ?? one ?? [];
    const close = this.isYaml ? closeTo.exec(body)?.[1] : undefined;
    if (this.isYaml && expression.test(body) && blockHeader.test(this.before)) {
      // The text of a block: it stands in as far as the lines of the file below it, or as the first of them.
      const inside = depthOf(next) > keyDepth(this.before) - 2 + 1 ? depthOf(next) : keyDepth(this.before) + 2;
      return this.put(`${' '.repeat(inside)}${body.trim()}\n`, start);
    }
    if (this.isYaml && expression.test(body)) {
      if (!this.isValueOpen || /^\$\w/.test(body)) this.whole(body, start, next);
      // What stands before it stays what the next one stands behind.
      if (/:\s*$/.test(this.before)) return this.making.add(text.slice(body.length), start + body.length, 1);
    } else if (close !== undefined) {
      this.making.add(close, start, 1);
      this.put(` "${unknown}"`, start + close.length);
    } else if (open) {
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
      // However many items a loop makes, each has the scheme that stands there; plain HTTP may be what another branch says.
      this.put(`"${one && /^["']?https:\/\//.test(value) ? 'https://' : ''}${unknown}"`, start + head.length);
    } else if (this.isYaml && listOfVariables.test(value)) {
      this.making.add(head, start, 1);
      this.put(`"${unknown}"`, start + head.length);
    } else if (this.isYaml && quoted.test(value)) {
      this.making.add(head, start, 1);
      this.put(`"${(quoted.exec(value)?.[1] ?? '').replace(/["\\]/g, ' ')}"`, start + head.length);
    } else if (isConditional && !(this.isYaml && value.startsWith('{{'))) this.flags(body, start, one !== null, isAlways);
    else if ((pair ?? one) && (markedWord.test(value) || (value.startsWith('{{') && !/^\{\{[\w.]*\}\}$/.test(value)))) {
      this.making.add(head, start, 1);
      this.put('"', start + head.length);
      this.making.add(value.replace(/["\\]/g, ' '), start + head.length, 1);
      this.put('"', start + head.length);
    } else this.making.add(body, start, 1);
    this.making.add(text.slice(body.length), start + body.length, 1);
    if (this.isYaml && isConditional) this.heading(body, start, next);
    if (body.trim() === '') return;
    this.before = body;
    // What an expression stands for is as the lines of the file around it are.
    if (expression.test(body)) return;
    this.isValueOpen = false;
    const indent = depthOf(body);
    while ((this.around.at(-1)?.depth ?? -1) >= indent) this.around.pop();
    this.around.push({ depth: indent, isItem: body.startsWith('- ', indent) });
  }
}

/** How many lines of conditions are told at most. */
const mostTold = 30;

/** The text of a template with a value for everything that it leaves open, each a value that nobody knows; nothing where it leaves nothing open. */
export function filled(reader: Reader, everything = false): SourceText | undefined {
  const { source, work } = reader;
  work.spend(2 * source.text.length);
  const { lines, hasTags } = templateLines(source.text);
  const filling = new Filling(namesItsKind.test(source.text) || namesK3s.test(source.text), everything, startsAsJson.test(source.text));
  const following: string[] = [];
  for (let [at, next] = [lines.length - 1, '']; at >= 0; at -= 1) {
    following[at] = next;
    const { isTag = true, text = '' } = lines[at] ?? {};
    if (!isTag && text.trim() !== '' && !/^\s*#/.test(text) && !expression.test(text.trimEnd())) next = text.trimEnd();
  }
  lines.forEach((line, at) => filling.line(everything ? { ...line, isConditional: true } : line, following[at] ?? ''));
  if (!everything && filling.condition !== undefined) {
    leaveUnread(reader, filling.condition, 'what stands in a condition of the template: whether it holds is not here');
    const told = lines.filter(
      ({ text, isConditional, isInBranch, isTag }) => isConditional && isInBranch && !isTag && decidesPath(text.trim()),
    );
    for (const { start, text } of told.slice(0, mostTold))
      leaveUnread(
        reader,
        start + text.search(/\S/),
        `${text.trim().replace(/^- /, '').slice(0, 80)}, which counts only if the template takes this branch`,
      );
  }
  return hasTags || filling.isChanged ? filling.making.done(reader) : undefined;
}

const isShell = /^\uFEFF?#!.*sh\b/;

/** A template of Jinja, Go, Helm, Terraform or ERB, of whatever it makes: what stands in a condition is unknown. */
export const template: TextForm = {
  form: 'template',
  name: 'a text with places to fill in',
  looksLike: (text) =>
    // In a script of a shell a variable is no place to fill in, whatever stands around it.
    (isShell.test(text)
      ? /\{[%{]|<%/
      : /\{[%{#]|%\{|<%|^[ \t]*(?:\$\{[^\n]*\}|\$\([^\n]*\)|\$[A-Za-z_]\w*|[A-Z][A-Z0-9_]*_PLACEHOLDER|@[A-Z]\w*@|%[A-Z]\w*%)[ \t]*\r?$|:[ \t]+(?:(?:@[A-Z]\w*@|%[A-Z]\w*%)[ \t]*\r?$|\{[A-Z][A-Z0-9_]*\})|[ \t]\[[^"'\]\n]*\$\{/m
    ).test(text),
  read: (reader) => {
    const { reading, work } = reader;
    const { text } = reader.source;
    // YAML that can be read as it stands holds templates as values only.
    // The tags of Handlebars begin as a comment does, so that they hide in YAML.
    if (
      saysItsKind(text) &&
      !/^[ \t]*\{\{~?[#^/]/m.test(text) &&
      readYaml(text, 0, text.length, work).every((document) => !('error' in document))
    )
      return false;
    const fills = (reader.fills ?? 0) + 1;
    const source = fills < 5 ? filled(reader) : undefined;
    if (!source) return false;
    const [before, problems] = [countOf(reading), reading.problems.length];
    // What is filled in stands no deeper in other texts, but is none that was given.
    readText({ ...reader, source, depth: reader.depth || 1, fills, isFilled: true });
    // A document that names no program is read, though nothing is found in it.
    return countOf(reading) > before || (saysItsKind(source.text) && !namesProgram.test(text) && reading.problems.length === problems);
  },
};
