import { describe, expect, it } from 'vitest';
import { partOf, runsAll } from '../../../scripts/verify/tests/amount.ts';
import type { CheckResult } from '../check.ts';
import { knownInputs, type Known } from './inputs.ts';
import { claims, newlyAuthenticated } from './strength.ts';
import { checked } from './told.ts';

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Where a value may stand: behind a flag, a field or an assignment, in block or flow style. A scheme of a URL, and a key with two colons, are no field. */
const valued: readonly RegExp[] = [
  /(?<before>--[A-Za-z][\w-]*[= ])(?<value>"[^"\n]*"|'[^'\n]*'|[^\s"'\\,\]]+)/g,
  /(?<before>(?:^|[\s{,])["']?[A-Za-z][\w.-]*["']?: *)(?!:|\/\/)(?<value>[^\s#{[|>&"',][^#\n,}\]]*|"[^"\n]*"|'[^'\n]*')/g,
  /(?<before>(?:--[A-Za-z][\w-]*|[A-Za-z_]\w*)=)(?<value>[^\s"'\\,\]]+)/g,
];

/**
 * What a document, a resource, a program or a file is: another one is about something else. So its kind, version and type stay, the program that is
 * started, which the test of missing names takes away, and the file that a task writes.
 */
const isWhat = (before: string, value: string): boolean =>
  /^\W*(?:kind|apiVersion|dest)\W*$/.test(before) ||
  (/^\W*Type\W*$/.test(before) && value.includes('::')) ||
  /(?:^|["'/])(?:hyperkube|kubelet|kube-[a-z-]+)(?::[\w.-]+)?["']?$/.test(value);

/** Every value of a text that says how something is. */
function valuesIn(text: string): readonly Spot[] {
  const found = valued.flatMap((expression) =>
    [...text.matchAll(expression)].flatMap((match): readonly Spot[] => {
      const { before = '', value = '' } = match.groups ?? {};
      if (isWhat(before, value.trimEnd())) return [];
      const start = match.index + before.length;
      return [{ start, end: start + value.trimEnd().length }];
    }),
  );
  return [...new Map(found.map((one) => [`${one.start} ${one.end}`, one])).values()];
}

/** The words that name a program, its folder included; the last word of a URL names what is fetched. */
const programs =
  /(?<!:\/{0,2}[\w./-]*)(?:[\w./-]*\/)?\b(?:kube-apiserver|kubelet|proxy-server|proxy-agent|metrics-server|hyperkube|k3s|rke2)\b(?![\w.=:/-])/g;

/** The inputs with one stretch of one of them replaced. */
const replaced = ({ inputs }: Known, at: number, { start, end }: Spot, by: string) =>
  inputs.map((one, index) => (index === at ? { ...one, text: one.text.slice(0, start) + by + one.text.slice(end) } : one));

/** What a change makes the check claim. A text that cannot be read any more says so, and the check says nothing about it. */
function claimsAfter(known: Known, before: CheckResult, at: number, spot: Spot, by: string): readonly string[] {
  const after = checked(replaced(known, at, spot, by));
  if (after.problems.length > before.problems.length) return [];
  return [...claims(after, before), ...newlyAuthenticated(after, before).map((path) => `${path} is authenticated`)];
}

const shown = ({ inputs, name }: Known, at: number, { start, end }: Spot, by: string): string =>
  `${name}: ${JSON.stringify(inputs[at]?.text.slice(Math.max(0, start - 40), end))} as ${by}`;

/**
 * Inputs of which a template in one place is taken for something else: the faults that are known, and the only ones. A percent-encoded file
 * that a template makes undecodable is named as unread, and the kubelet that takes flags from it is judged by its other file. A line behind
 * a command that is over counts once the command has no program, because the text is read as one of any language then.
 */
const notYet: readonly RegExp[] = [
  /Ignition with a file in base64.*data:,KUBELET_EXTRA_ARGS/,
  // So is the kubelet of a program in Python whose one file a template makes no text in base64.
  /readOnlyPort is closed, not open in .*a file in base64, and one in quotes: .*files = /,
  /kubeletCertificateAuthority is set, not unset in beside a command that a template makes over several lines.*as nothing$/,
  // The API server verifies etcd by its own flags, also where the address at which etcd listens is filled in.
  /(?:etcdTransport is mutual-tls, not plaintext|apiserver-to-etcd is authenticated) in .*name: listen-client-urls, value: [^:]*http:/,
  // Of k3s whose arguments are filled in as a whole counts what it does for its clients by itself, as where no argument is here.
  /kubelet-to-apiserver is authenticated in .*INSTALL_K3S_EXEC: .*"+ as /,
  // A version that is filled in later is none: the newest counts that was checked, and the report says so.
  /\bv?1\.\d+(?:\.\d+)?[\w.+-]*["']?\\?" as /,
];
const isNew = (claim: string): boolean => !notYet.some((known) => known.test(claim));

/** What tools and shells fill in, each in its own language. */
const templates = ['{{ x }}', '${X}', '<% x %>', '__X__', '$(X)'] as const;

describe('what is not told', () => {
  it('never makes a verdict stronger where a template stands for a value', () => {
    const wrong: string[] = [];
    let spots = 0;
    for (const known of knownInputs) {
      const before = checked(known.inputs);
      for (const [at, { text }] of known.inputs.entries())
        for (const spot of partOf('places of a template', valuesIn(text))) {
          const template = templates[spots % templates.length] ?? '';
          spots += 1;
          for (const claim of claimsAfter(known, before, at, spot, template)) wrong.push(`${claim} in ${shown(known, at, spot, template)}`);
        }
    }
    expect(spots).toBeGreaterThan(runsAll ? 2000 : 120);
    expect(wrong.filter(isNew)).toEqual([]);
  });

  it('never makes a verdict stronger where the name of a program is missing', () => {
    const places = knownInputs.flatMap((known) =>
      known.inputs.flatMap(({ text }, at) =>
        [...text.matchAll(programs)].map((match) => ({ known, at, spot: { start: match.index, end: match.index + match[0].length } })),
      ),
    );
    const taken = partOf('names of a program', places);
    expect(taken.length).toBeGreaterThan(20);
    const wrong = taken.flatMap(({ known, at, spot }) =>
      claimsAfter(known, checked(known.inputs), at, spot, '').map((claim) => `${claim} in ${shown(known, at, spot, 'nothing')}`),
    );
    expect(wrong.filter(isNew)).toEqual([]);
  });
});
