import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { checked } from '../test/told.ts';
import { rules } from './index.ts';

interface KubeBenchTest {
  readonly flag: string;
  readonly op: string;
  readonly value?: string;
}
interface KubeBenchCheck {
  readonly id: string;
  readonly component: string;
  /** Whether all tests have to pass, or one of them is enough. */
  readonly all: boolean;
  readonly tests: readonly KubeBenchTest[];
}
/** The checks of kube-bench, as its own files have them. The file names its source and licence. */
const { checks } = JSON.parse(readFileSync(new URL('../test/kube-bench-1.12.json', import.meta.url), 'utf8')) as {
  checks: readonly KubeBenchCheck[];
};

/** A value that is another one and that the flag takes. */
const another = (value: string): string =>
  ({ true: 'false', false: 'true', '127.0.0.1': '0.0.0.0', '0': '10255' })[value] ?? `other-${value}`;
const weak = 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA';

/** The value with which a test passes, and those with which it fails; `undefined` is a flag that is not given. */
function valuesOf({ op, value = '' }: KubeBenchTest): {
  readonly passes: string | undefined;
  readonly fails: readonly (string | undefined)[];
} {
  switch (op) {
    case 'given':
      return { passes: '/etc/kubernetes/x', fails: [undefined] };
    case 'absent':
      return { passes: undefined, fails: ['/etc/kubernetes/x'] };
    case 'eq':
      return { passes: value, fails: [another(value)] };
    case 'noteq':
      return { passes: another(value), fails: [value] };
    case 'has':
      // A mode of the API server that is another one.
      return { passes: value === 'Node' ? 'Node,RBAC' : value, fails: [value === 'Node' ? 'RBAC' : 'Other'] };
    case 'nothave':
      return { passes: 'Webhook', fails: [value] };
    case 'gte':
      return { passes: value, fails: ['-1'] };
    case 'valid_elements':
      return { passes: value, fails: [`${value},${weak}`, weak] };
    default:
      throw new Error(`kube-bench has an operator ${op}, which nobody translated`);
  }
}

/** What each program has beside the flag, so that the check is about something: listeners that other hosts reach, and every other check passed. */
const base: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  etcd: {
    'listen-client-urls': 'https://10.0.0.1:2379',
    'listen-peer-urls': 'https://10.0.0.1:2380',
    'cert-file': '/c',
    'key-file': '/k',
  },
  'kube-apiserver': {
    'etcd-servers': 'https://10.0.0.1:2379',
    'etcd-cafile': '/ca',
    'etcd-certfile': '/c',
    'etcd-keyfile': '/k',
    'authorization-mode': 'Node,RBAC',
  },
  kubelet: {
    'anonymous-auth': 'false',
    'authorization-mode': 'Webhook',
    'read-only-port': '0',
    'authentication-token-webhook': 'true',
    'client-ca-file': '/ca',
  },
};
const line = ({ component }: KubeBenchCheck, flags: Readonly<Record<string, string | undefined>>): string => {
  // etcd signs a certificate only where it is given none.
  const none = flags['auto-tls'] === 'true' ? { 'cert-file': undefined, 'key-file': undefined } : {};
  const given = Object.entries({ ...base[component], ...none, ...flags }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );
  return `${[component, '--v=2', ...given].join(' ')}\n`;
};

/** A command line that passes a check of kube-bench, and those that fail it. */
function inputsOf(check: KubeBenchCheck): { readonly passes: string; readonly fails: readonly string[] } {
  // Where one of two tests of a flag is enough, the other is that it is not given.
  const stated = check.all ? check.tests : check.tests.filter(({ op }) => op !== 'absent');
  const good = Object.fromEntries(stated.map((test) => [test.flag, valuesOf(test).passes]));
  return {
    passes: line(check, good),
    // A certificate without its key is no connection at all.
    fails: stated
      .filter(({ flag }) => flag !== 'etcd-keyfile')
      .flatMap((test) => valuesOf(test).fails.map((value) => line(check, { ...good, [test.flag]: value }))),
  };
}

/** Checks of which no rule finds what kube-bench fails, and why. */
const leftOut: Readonly<Record<string, string>> = {
  '1.2.3': 'no path',
  '1.2.8': 'without RBAC another authorizer decides, which a file does not tell',
  '1.2.9': 'no path',
  '1.2.10': 'no path',
  '1.2.11': 'no path',
  '1.2.12': 'no path',
  '1.2.13': 'no path',
  '1.2.16': 'audit: no path',
  '1.2.17': 'audit: no path',
  '1.2.18': 'audit: no path',
  '1.2.19': 'audit: no path',
  '1.2.22': 'the API server takes its own serving key then, so tokens are verified all the same',
  '1.2.24': 'the API server makes a pair of its own, which the kubeconfigs of the clients tell',
  '1.2.25': 'another way to authenticate may be there',
  '1.2.27': 'encryption at rest: no path',
  '1.2.30': 'how long a token lives is no verdict of a path',
  '1.3.1': 'no path',
  '1.3.2': 'profiling of the controller manager: no path',
  '1.3.3': 'no path',
  '1.3.4': 'no path',
  '1.3.5': 'the CA that pods are given: how a pod verifies the API server is told by the pod',
  '1.3.6': 'no source says what the gate decides in the controller manager',
  '1.4.1': 'profiling of the scheduler: no path',
  '2.1': 'etcd does not start with https:// and without the pair; the rule about plain HTTP has the other half',
  '2.4': 'etcd does not start with https:// and without the pair; the rule about plain HTTP has the other half',
  '2.7': 'only beside the API server’s --client-ca-file it shows whether the CA is etcd’s own',
  '4.2.5': 'a lifetime, which /lifetimes/ has',
  '4.2.6': 'no path',
  '4.2.7': 'a name is no verdict',
  '4.2.8': 'no path',
  '4.2.9': 'a serving certificate may come from a request instead',
  '4.2.13': 'no path',
  '4.2.14': 'no path',
};
/** Flags that kube-bench fails where they are not given, although their default is not known to be wrong or decides no path. */
const onlyWhereStated: Readonly<Record<string, string>> = {
  '1.2.15': 'kube-bench fails the default as well, which is on in nearly every cluster',
};

const codesOf = (id: string): readonly string[] => rules.filter(({ cis }) => cis?.includes(id)).map(({ code }) => code);
const found = (text: string): readonly string[] => checked([{ name: 'input', text }]).findings.map(({ code }) => code);

describe('beside kube-bench', () => {
  it('every check is found by a rule with its number, or is left out for a reason that is named', () => {
    expect(checks.length).toBeGreaterThan(50);
    const open = checks.filter(({ id }) => codesOf(id).length === 0 && !(id in leftOut)).map(({ id }) => id);
    expect(open).toEqual([]);
    const known = new Set(checks.map(({ id }) => id));
    expect(Object.keys(leftOut).filter((id) => !known.has(id))).toEqual([]);
    expect(Object.keys(onlyWhereStated).filter((id) => codesOf(id).length === 0)).toEqual([]);
  });

  it('a command line that fails a check is found, and one that passes it is not found by that rule', () =>
    everyRow(
      checks.filter(({ id }) => codesOf(id).length > 0 && !(id in leftOut)),
      ({ id, component }) => `${id} ${component}`,
      (check) => {
        const codes = codesOf(check.id);
        const { passes, fails } = inputsOf(check);
        expect(
          found(passes).filter((code) => codes.includes(code)),
          passes,
        ).toEqual([]);
        expect(fails.length).toBeGreaterThan(0);
        for (const text of fails) expect(found(text).filter((code) => codes.includes(code)).length, text).toBeGreaterThan(0);
      },
    ));

  it('what kube-bench passes is found all the same where the default is open: a kubelet without flags and file', () => {
    expect(checks.find(({ id }) => id === '4.2.4')?.tests.some(({ op }) => op === 'absent')).toBe(true);
    expect(found('kubelet --v=2\n')).toContain('kubelet-read-only-port');
  });

  it('what kube-bench fails as two items is unknown to the checker: an https:// address of etcd without any TLS flag', () => {
    expect(
      checks.filter(({ id }) => id === '1.2.23' || id === '1.2.26').every(({ tests }) => tests.every(({ op }) => op === 'given')),
    ).toBe(true);
    const { decided } = checked([{ name: 'input', text: 'kube-apiserver --etcd-servers=https://10.0.0.1:2379 --v=2\n' }]);
    expect(decided.find(({ id }) => id === 'etcdTransport')?.value).toBe('unknown');
  });
});
