import { isZeroDuration } from '../../flag.ts';
import type { Credential, Reader } from '../../reading.ts';
import { lineEndAt, lineStartAt, type SourceText } from '../../source-text.ts';
import { tellRead } from '../piece.ts';
import { fencesIn, holdsFence } from '../text/heredocs.ts';
import { anywhere } from './anywhere.ts';
import { comment } from './lines.ts';

/** A duration as Go writes it. */
const duration = String.raw`(?<value>[0-9][\wµ.]*)`;
/** What stands between two words of a command, which may be items of a list or stand on two lines. */
const gap = String.raw`(?:["',]|\\\r?\n|[ \t]|\r?\n[ \t]*-[ \t])+`;
/** What stands between a name and its value in any language. */
const sign = String.raw`["']?(?:[ \t]*(?:=>|[:=])[ \t]*|${gap})["']?`;
const mode = String.raw`(?<value>[0-7]{3,4})(?![\w.])`;
const command = String.raw`(?:[^;&|\n]|\\\r?\n)*?`;

/** A way to say in any text what becomes of a credential. */
interface Way {
  readonly of: 'kubeconfig' | 'token';
  /** The program that does it, where the text does not name its file. */
  readonly by?: 'k3s' | 'RKE2';
  /** It is a command, which a sentence may hold too. */
  readonly isCommand?: true;
  readonly expression: RegExp;
}

/** Every way: the flag, the key and the variable of k3s and RKE2, a command that changes the file of an administrator, and tokens that join nodes. */
const ways: readonly Way[] = [
  { of: 'kubeconfig', expression: new RegExp(`(?<name>(?:--)?\\bwrite-kubeconfig-mode)${sign}${mode}`, 'g') },
  {
    of: 'kubeconfig',
    by: 'k3s',
    expression: new RegExp(`\\b(?<name>K3S_KUBECONFIG_MODE)(?:["']?\\s*["']?value\\b)?${sign}${mode}`, 'g'),
  },
  {
    of: 'kubeconfig',
    by: 'RKE2',
    expression: new RegExp(`\\b(?<name>RKE2_KUBECONFIG_MODE)(?:["']?\\s*["']?value\\b)?${sign}${mode}`, 'g'),
  },
  {
    of: 'kubeconfig',
    isCommand: true,
    expression: new RegExp(
      `\\b(?<name>chmod)[ \\t]+(?:-\\w+[ \\t]+)*(?<value>[0-7]{3,4}|(?:[ugoa]*[+=][rwxX]+,?)+)[ \\t]+${command}(?<file>/etc/(?:kubernetes/(?:super-)?admin\\.conf|rancher/(?:k3s/k3s|rke2/rke2)\\.yaml))`,
      'g',
    ),
  },
  {
    of: 'token',
    isCommand: true,
    expression: new RegExp(`\\b(?:kubeadm|k3s|rke2)${gap}token${gap}create\\b${command}(?<name>--ttl)(?:=["']?|${gap})${duration}`, 'g'),
  },
  { of: 'token', isCommand: true, expression: new RegExp(`(?<name>--token-ttl)(?:=["']?|${gap})${duration}`, 'g') },
];

/** Whether a place is in a comment or in a sentence, which say nothing of what is so. */
function isSaid(source: SourceText, start: number, before: string, isCommand: boolean): boolean {
  const { text } = source;
  if (comment.test(before.trimStart() || text.slice(start, start + 4)) || /(?:^|\s)#[^"']*$/.test(before)) return true;
  // What is printed is run by nobody, unless it goes into a file.
  if (/\b(?:echo|printf|print|puts|msg:)\s[^;&|`$(]*$/.test(before) && !/>|\btee\b/.test(text.slice(start, lineEndAt(source, start))))
    return true;
  const words = before.replace(/\b(?:sudo|exec|time|env|nohup|run|RUN|CMD|kubeadm|init|server|agent|sh|bash|install)\b[ \t]*/g, '');
  return isCommand && (/(?<!\S)[A-Za-z]+,? +[A-Za-z]+,? +["'`]*$/.test(words) || /(?:^|[^=])`[^`]*$/.test(before));
}

/** The bits that a mode gives everyone who is neither the owner nor in the group: 4 reads, 2 writes. The file has 0600 before a symbolic one. */
function bitsOf(written: string): number {
  if (/^[0-7]+$/.test(written)) return Number(written.at(-1));
  return written
    .split(',')
    .filter((one) => /^(?:[ug]*[oa][ugoa]*)?[+=]/.test(one))
    .reduce((bits, one) => bits | (one.includes('r') ? 4 : 0) | (one.includes('w') ? 2 : 0), 0);
}

/**
 * The mode that k3s and RKE2 set: YAML 1.1 reads a number that begins with 0 as an octal one, whose decimal digits they read as octal ones again
 * (facts/added#admin-kubeconfig-mode). Digits that are none make them leave 0600.
 */
function asYamlReads(written: string): string {
  const decimal = String(parseInt(written, 8));
  return /^[0-7]+$/.test(decimal) ? `0${decimal}` : '0600';
}

/**
 * Tells who gets the credentials of a cluster, wherever a text sets that: by the names of flags, keys and variables that nothing else has. Of a text in
 * another only what does not stand so in the outermost one is looked at. What more people get than need it is a credential of the reading. Returns
 * whether it found anything.
 */
function tellCredentials(reader: Reader): boolean {
  const { reading, source, work } = reader;
  const { text } = source;
  if (reader.isFilled || !/kubeconfig-mode|KUBECONFIG_MODE|chmod|--(?:token-)?ttl/.test(text)) return false;
  work.spend(text.length);
  const outermost = (one: SourceText): SourceText => (one.within ? outermost(one.within.outer) : one);
  const fences = holdsFence(text) ? fencesIn(text) : undefined;
  const found: Credential[] = [];
  let isTold = false;
  for (const { of, by, isCommand = false, expression } of ways)
    for (const { 0: all, index, groups = {} } of text.matchAll(expression)) {
      const { name = '', value = '', file } = groups;
      if (source.within && outermost(source).text.includes(all)) continue;
      if (fences && !fences.some((one) => index >= one.start && index < one.end)) continue;
      if (isSaid(source, index, text.slice(lineStartAt(source, index), index), isCommand || name.startsWith('--'))) continue;
      const at = index + (file ? all.indexOf(value) : all.lastIndexOf(value));
      const isNumber = of === 'kubeconfig' && /^0/.test(value) && /:[ \t]*$/.test(text.slice(index, at));
      // Who reads a variable of a container’s YAML is not known.
      if (isNumber && by) continue;
      const [start, end] = file ? [index, index + all.length] : [text.lastIndexOf(name, at), at + value.length];
      tellRead(reader, start, text.slice(start, Math.min(end, lineEndAt(source, start))).trim());
      isTold = true;
      const bits = of === 'kubeconfig' ? bitsOf(isNumber ? asYamlReads(value) : value) & 6 : 0;
      if (of === 'kubeconfig' ? bits === 0 : !isZeroDuration(value)) continue;
      found.push({
        ...{ of, source, start, end, valueAt: [at, at + value.length], written: value, bits, file },
        ...{ name: name.replace(/^--/, ''), set: isNumber ? asYamlReads(value) : undefined },
        by: by ?? (/rke2/i.test(text) ? 'RKE2' : 'k3s'),
      });
    }
  reading.credentials.push(...found.sort((a, b) => a.start - b.start));
  return isTold;
}

/** Reads who gets the credentials of a cluster in a text that its form, and the names of other flags, have been looked for in. */
export function readCredentials(reader: Reader, broken: number | undefined, isRead: boolean): boolean {
  const { reading, source } = reader;
  if (!tellCredentials(reader)) return isRead;
  reading.form ??= anywhere.name;
  // That a text in another language is no YAML is no fault of it.
  if (!isRead && broken !== undefined && anywhere.looksLike(source.text))
    reading.unread.push(...reading.problems.splice(broken).map(({ sentence, ...place }) => ({ ...place, what: sentence })));
  return true;
}
