import { noWriter } from '../../../edit/flag-writers.ts';
import type { Component, Flag } from '../../flag.ts';
import { programOfFlags } from '../program-of-flags.ts';
import type { Reader } from '../../reading.ts';
import { baseName } from '../../source-text.ts';
import type { Line } from './lines.ts';

/** What a value has to look like to be one that the program gets as it stands. */
const shapes = {
  switch: /^(?:true|false)$/i,
  number: /^\d{1,5}$/,
  modes: /^(?:(?:Node|[AR]BAC|Webhook|Always\w+),?)+$/,
  file: /^(?=.*\/|.*\.(?:crt|pem|key|csv|conf|json|ya?ml)$)[\w./~-]+$/,
  url: /^https?:\/\/[\w.,:/[\]-]+$/,
} as const;
type Shape = keyof typeof shapes;

/** Flags that decide a path, each with the shape of its value and the program that alone has it. */
const known: readonly (readonly [names: string, shape: Shape, component?: Component])[] = [
  ['read-only-port', 'number', 'kubelet'],
  ['authentication-token-webhook rotate-server-certificates', 'switch', 'kubelet'],
  ['anonymous-auth', 'switch'],
  ['authorization-mode', 'modes'],
  ['client-ca-file tls-cert-file tls-private-key-file', 'file'],
  ['kubelet-certificate-authority kubelet-client-certificate kubelet-client-key', 'file', 'kube-apiserver'],
  ['etcd-cafile etcd-certfile etcd-keyfile egress-selector-config-file', 'file', 'kube-apiserver'],
  ['token-auth-file basic-auth-file service-account-key-file service-account-signing-key-file', 'file', 'kube-apiserver'],
  ['etcd-servers', 'url', 'kube-apiserver'],
  ['kubelet-https', 'switch', 'kube-apiserver'],
  ['insecure-port', 'number', 'kube-apiserver'],
  ['insecure-bind-address', 'file', 'kube-apiserver'],
  ['kubelet-insecure-tls deprecated-kubelet-completely-insecure', 'switch', 'metrics-server'],
  ['client-cert-auth peer-client-cert-auth auto-tls peer-auto-tls', 'switch', 'etcd'],
];
const flat = (name: string): string => name.replace(/[-_]/g, '').toLowerCase();
interface KnownFlag {
  readonly name: string;
  readonly shape: Shape;
  readonly component: Component | undefined;
}
const byName = new Map<string, KnownFlag>(
  known.flatMap(([names, shape, component]) => names.split(' ').map((name) => [flat(name), { name, shape, component }] as const)),
);
/** Names beside them that decide a path, and that hardly another program has. */
const others =
  /^(?:listen(?:client|peer)urls|insecureskiptlsverify|unsafeskipcaverification|servertlsbootstrap|etcd(?:peer)?clientcertauth|etcdlistenclienturls)$/;
/** Whether a name decides a path wherever it stands; any server has a certificate. */
export const decides = (name: string): boolean => !/^-*tls/.test(name) && (byName.has(flat(name)) || others.test(flat(name)));

/** Fields of the configuration of a kubelet that are called otherwise than their flag: some by what they stand in. */
const fields = new Map(
  Object.entries({
    servertlsbootstrap: 'rotate-server-certificates',
    'anonymous.enabled': 'anonymous-auth',
    'webhook.enabled': 'authentication-token-webhook',
    'authorization.mode': 'authorization-mode',
  }),
);
const last = /([A-Za-z]+)\W*$/;
const first = /[A-Za-z]+/;

/** The flag that a name means; `enabled` and `mode` mean one by the name before them, or that of the line that encloses them. */
function flagOf(written: string, before: string, { parent }: Line): KnownFlag | undefined {
  if (written.length > 7) return byName.get(flat(fields.get(flat(written)) ?? written));
  const around = [last.exec(before)?.[1], ...(parent ? [first.exec(parent.text)?.[0], last.exec(parent.text)?.[1]] : [])];
  const name = around.map((one) => fields.get(`${one}.${written}`.toLowerCase())).find(Boolean);
  return name === undefined ? undefined : byName.get(flat(name));
}

/** The programs as files, variables and keys name them; a flag that begins with such a name is none of them. */
const mention =
  /(?<!-)(?:(kube[-_]?api[-_]?server|(?<![a-z]|(?:sample|aggregated|extensions?|catalog|metrics|wardle)[-_])api[-_]?server|kube[-_]?api(?![\w-]))|(kubelet)(?!-(?:certificate|client|https|insecure|port|preferred|timeout|use))|(metrics[-_]server)|\b(etcd)\b(?!-(?:servers|\w+file|prefix|compaction|count)\b)|(kube[-_]?proxy|controller[-_]?manager|scheduler))|-(?:kubelet|kube-apiserver)-arg\b/gi;
/** A path, a value or a flag that holds such a name says nothing of whose the flags beside it are, unless it is the path of a program. */
const noise =
  /\{\{.*?\}\}|\$\{[^}]*\}|<%.*?%>|--(?!kube(?:let|-apiserver)-arg)[\w-]+(?:=["']?\$\w+)?|(?!\S*\/s?bin\/(?:hyper)?kube[\w-]*["']?(?:\s|$))\S*\/(?!(?:hyper)?kube)\S*/g;
const names = ['kube-apiserver', 'kubelet', 'metrics-server', 'etcd', 'kube-scheduler'] as const;

/** The program that a text names last. */
function namedIn(text: string): Component | undefined {
  const bare = text.replace(noise, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, '_');
  const found = [...bare.matchAll(mention)].at(-1);
  if (!found) return undefined;
  const argument = /^-(.*)-arg$/i.exec(found[0])?.[1]?.toLowerCase();
  return argument ? (argument as Component) : names[found.slice(1).findIndex((one) => one !== undefined)];
}

/** Flags that say nothing without another one. */
const decidesNothing = /^(?:client-ca-file|tls-private-key-file|authentication-token-webhook)$/;

interface Hit {
  readonly line: Line;
  /** Nothing where only what stands beside it may tell whose it is. */
  readonly component: Component | undefined;
  readonly flag: Flag;
  /** Whom the flags that belong together stand below or beside. */
  readonly home: Line | number;
}

const assigned = /^["'`]?\]?\s*(?:=>|:=|[=:])\s*(.*)$/s;
/** A line of prose about flags, or of a check of them. */
const prose =
  /--[\w-]+(?:=\S+)?[`"']*,? (?:is|are|was|which|that|to|and|or|we|flag|option)\b|\b(?:ensure|should|must|argument|is (?:not )?set|recommended|deprecated|remediation|e\.g\.|e?grep)\b|^\s*(?:- )?["']?(?:regexp?|pattern|search|insert(?:after|before)|before|after)["']?\s*[:=]|\bassert|==|!=|\.(?:\w*contains|startsWith|has)\w*\(/i;

/** Before the first thing that a function is called with, and before the first word that a command is given. */
const call = /\w\(\s*["'`](?:--)?$/;
const ofCommand = /^\s*[a-z_]\w*\s+["']?$/;

/** The value behind a name: in quotes, behind a sign, in the next word of a command, or in the `value` that stands beside a `name`. */
function valueAt(
  before: string,
  after: string,
  next: string | undefined,
  isFlag: boolean,
): readonly [value: string, length: number] | undefined {
  if (/\bname["']?\s*(?:=>|[=:])\s*["']?(?:--)?$/i.test(before)) {
    const beside = /\bvalue["']?\s*(?:=>|[=:])\s*["']?([^\s"',}]*)/i.exec(/\bvalue\b/i.test(after) ? after : (next ?? ''));
    return beside ? [beside[1] ?? '', 0] : undefined;
  }
  const ofShell = ofCommand.test(before) ? /^["']?\s+["']?([^\s"']+)/.exec(after) : null;
  if (ofShell) return [ofShell[1] ?? '', ofShell[0].length];
  const rest =
    call.test(before) && /^["'`]\s*,/.test(after)
      ? // Of what a function is called with only a text, a number or a word of the language is a value.
        (/^["'`]\s*,\s*(?=["'`\d]|(?:true|false)\b|&?[\w.[\]]*\{)(.*)$/s.exec(after)?.[1] ?? ')')
      : isFlag && !assigned.test(after)
        ? (/^(?:\s+|["'`]\s*,\s*(?=["'`](?!-)))(?!-)(\S.*)$/s.exec(after)?.[1] ?? '')
        : (assigned.exec(after)?.[1] ?? '');
  // The name of a flag as the value of a key is no flag that is set, unless a patch puts it there.
  if (rest === '' && isFlag)
    return /^(?:["'`\s,\\})]|$)/.test(after) && !/(?<!\bvalue["']?)[:=]\s*["']?--$/.test(before) ? ['true', 0] : undefined;
  if (rest === '') {
    const first = /^["']?:$/.test(after) ? /^\s*- ["']?([^"'\s]+)["']?$/.exec(next ?? '') : null;
    return first ? [first[1] ?? '', after.length] : undefined;
  }
  const braced = /^(?:&?\w[\w.]*(?:\[\w+\])?)?[{([]\s*(?:(["'`])([^"'`]*)\1|(true|false|\d+))\s*[})\]]/.exec(rest);
  if (braced) return [braced[2] ?? braced[3] ?? '', after.length - rest.length + braced[0].length];
  const quote = /^["'`]/.exec(rest)?.[0];
  const close = quote ? rest.indexOf(quote, 1) : -1;
  const value = quote
    ? rest.slice(1, close === -1 ? undefined : close)
    : (/^(?:\$\{[^}]*\}|\{\{.*?\}\}|[^\s"'`;)}\]\\])*/.exec(rest)?.[0] ?? '');
  const isCode = quote ? /^\s*[+%.]/.test(rest.slice(close + 1)) : false;
  return [isCode ? '' : value.replace(/,$/, ''), after.length - rest.length + value.length];
}

/** The program whose flag a name is: as its line says, or as the lines that it stands behind or below do. */
function ownerOf(
  lines: readonly Line[],
  at: number,
  before: string,
  after: string,
  isFlag: boolean,
): readonly [Component, Line | number] | undefined {
  const line = lines[at] as Line;
  const own = namedIn(before) ?? (call.test(before) || ofCommand.test(before) ? namedIn(after) : undefined);
  if (own) return [own, line.parent ?? line.group];
  for (let index = at - 1; index >= 0 && at - index < 60 && (lines[index] as Line).group === line.group; index -= 1) {
    const found = namedIn((lines[index] as Line).text);
    if (found) return [found, line.parent ?? line.group];
  }
  for (let one = line.parent; one; one = one.parent) {
    const found = namedIn(one.text);
    if (found) return [found, isFlag ? (line.parent ?? line.group) : one];
  }
  return undefined;
}

/** A name with the program before it, as variables have them: `kubelet_read_only_port`. */
const prefixed = /^(?:kube[-_]?api[-_]?server|api[-_]?server|kubelet|kube)(?:[-_]?(?:extra[-_]?)?(?:config|args?))?[-_.]?(?=[\w-]{8})/i;

/** Flags and fields of the programs in lines of any text. What is not told apart from a condition or an expression has no value. */
export function flagsIn(reader: Reader, lines: readonly Line[], isTaken: (offset: number) => boolean): readonly Hit[] {
  const ofFile = namedIn(baseName(reader.source.name).replaceAll('-', '_'));
  return lines.flatMap((line, at) => {
    reader.work.spend(line.text.length);
    if (prose.test(line.text)) return [];
    return [...line.text.matchAll(/\b(?:enabled|mode)\b|[A-Za-z][\w-]{7,59}/gi)].flatMap(({ 0: written, index }): readonly Hit[] => {
      const whole = flagOf(written, line.text.slice(0, index), line);
      const bare = whole ? '' : (prefixed.exec(written)?.[0] ?? '');
      const one = whole ?? flagOf(written.slice(bare.length), '', line);
      const start = line.start + index;
      if (!one || isTaken(start)) return [];
      const [before, after] = [line.text.slice(0, index + bare.length), line.text.slice(index + written.length)];
      const isFlag = /--$/.test(before);
      // --etcd-ca-file is a flag of another program than --etcd-cafile.
      if (isFlag && bare === '' && written.replaceAll('_', '-') !== one.name) return [];
      const found = valueAt(before, after, lines[at + 1]?.text, isFlag);
      // Between a name and its value it is the type of a constant.
      if (/(?:^|\s)[A-Z]\w*[a-z]\w*[ \t]+$/.test(line.text.slice(0, index)) && /^[ \t]*=/.test(after)) return [];
      // What sed looks for is not set.
      if (!found || /(?:^|\s)(?:#|\/\/)|\bsed\b.*[\s"']s?([/|#@,])(?:(?!\1).)*$/.test(before)) return [];
      // The name of a flag alone sets it only where that is how it is given.
      if (found[1] === 0 && found[0] === 'true' && (one.shape !== 'switch' || one.name === 'anonymous-auth')) return [];
      const owner =
        ownerOf(lines, at, isFlag ? before.slice(0, -2) : before, after, isFlag) ??
        (ofFile && (isFlag || /\w-\w/.test(written)) ? [ofFile, line.parent ?? line.group] : undefined);
      // What its line starts by its path is another program, which has a flag of the same name.
      const started = /\/([\w.-]+)\s+(?:[\w-]+\s+)?--(?!.*\/[\w.-]+\s+(?:[\w-]+\s+)?--)/.exec(line.text)?.[1];
      if (!owner && isFlag && started && !/kube|api|sh$|^(?:docker|podman|rkt|ctr|nerdctl)$/.test(started)) return [];
      const component = one.component === undefined || owner?.[0] === 'metrics-server' ? owner?.[0] : one.component;
      // Without dashes it may be a field of anything, unless the text says whose; metrics-server has some flags of the API server too.
      if (!isFlag && owner && owner[0] !== component) return [];
      if (one.component === undefined && component && component !== 'kubelet' && component !== 'kube-apiserver') return [];
      const isSure = owner !== undefined || (isFlag && component !== undefined && !one.name.startsWith('kubelet-c'));
      if (!isSure && !isFlag && !/\w-\w/.test(written)) return [];
      const [said, length] = found;
      const value = one.shape === 'switch' ? said.toLowerCase().replace(/^(true|false)\W.*$/, '$1') : said;
      const isPlain = shapes[one.shape].test(value) && !line.isConditional;
      return [
        {
          line,
          component: isSure ? component : undefined,
          home: owner?.[1] ?? line.parent ?? line.group,
          flag: {
            name: one.name,
            value,
            start: start - (isFlag ? 2 : 0),
            end: start + written.length + length,
            dynamic: !isPlain,
            isUnsure: true,
          },
        },
      ];
    });
  });
}

/**
 * Adds the programs whose flags these are: flags that stand together are those of one program, and two values of one flag there are none. The flags of
 * several places are those of one program too, unless they say something else of the same.
 */
export function addPrograms({ reading, source }: Reader, hits: readonly Hit[]): void {
  const places = new Map<Line | number, Hit[]>();
  for (const hit of hits) places.set(hit.home, [...(places.get(hit.home) ?? []), hit]);
  const differs = (flag: Flag, others: readonly Flag[]): boolean =>
    others.some(({ name, value }) => name === flag.name && value !== flag.value);
  const programs: { readonly component: Component; readonly flags: Flag[] }[] = [];
  for (const all of places.values()) {
    // What stands beside flags of one program alone is its own too.
    const named = new Set(all.flatMap(({ component }) => component ?? []));
    const only = named.size > 0 || all.length === 1 ? [...named] : [programOfFlags(all.map(({ flag }) => flag.name))];
    const ownerOfHit = ({ component }: Hit): Component | undefined => component ?? (only.length === 1 ? only[0] : undefined);
    for (const component of new Set(all.flatMap((hit) => ownerOfHit(hit) ?? []))) {
      const own = all.filter((hit) => ownerOfHit(hit) === component).map(({ flag }) => flag);
      const flags = own.map((flag) => ({ ...flag, dynamic: flag.dynamic || differs(flag, own) }));
      const same = programs.find((one) => one.component === component && !flags.some((flag) => differs(flag, one.flags)));
      if (same) same.flags.push(...flags);
      else programs.push({ component, flags });
    }
  }
  for (const { component, flags } of programs) {
    if (flags.every(({ name }) => decidesNothing.test(name))) continue;
    const { start, end } = flags[0] as Flag;
    reading.processes.push({ component, source, start, end, flags, complete: false, base: 'kubernetes', isPart: true, writer: noWriter });
  }
}
