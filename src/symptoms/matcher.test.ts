import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everyRow } from '../../scripts/verify/tests/every-row.ts';
import { factOf } from '../facts/fact.ts';
import { observations } from '../facts/look-up/observation.ts';
import type { FactId } from '../model/reason.ts';
import { Matcher } from './matcher.ts';
import { readingLimit } from './reading.ts';
import { symptomIds, type SymptomId } from './symptom-id.ts';
import { catalogue, entries, frontmatterOf } from './test/catalogue.ts';
import { formsOf, realWordings } from './test/real/real-wording.ts';
import { nearestOnly } from './test/nearest-only.ts';
import { unrelated } from './test/unrelated.ts';
import { variants } from './test/variants.ts';

const matcher = new Matcher(entries);
const errorOf = (source: string): string | null | undefined => observations.find(({ id }) => `obs/${id}` === source)?.observed.errorText;

describe('real-world texts', () => {
  it('each symptom has at least three variants', () =>
    everyRow(symptomIds, String, (id) => {
      expect(variants[id].length).toBeGreaterThanOrEqual(3);
      expect(new Set(variants[id]).size).toBe(variants[id].length);
    }));
  it('read() ranks a symptom first for each of its variants', () =>
    everyRow(
      symptomIds.flatMap((id) => variants[id].map((text, index) => ({ id, text, name: `${id}, variant ${String(index + 1)}` }))),
      ({ name }) => name,
      ({ id, text }) => expect(matcher.read(text).matches[0]?.id).toBe(id),
    ));
  it('read() finds no symptom in any unrelated text', () =>
    everyRow(unrelated, String, (text) => expect(matcher.read(text).matches).toEqual([])));
  it('the unrelated texts are at least forty', () => {
    expect(new Set(unrelated).size).toBeGreaterThanOrEqual(40);
  });
});

describe('wordings of public issues', () => {
  it('read() ranks the symptom of each wording first, in every form in which engineers meet it', () =>
    everyRow(
      realWordings,
      ({ symptom, source }) => `${symptom}, ${source}`,
      ({ symptom, seen }) => {
        const forms = formsOf(seen);
        expect(new Set(forms).size).toBeGreaterThanOrEqual(4);
        expect(forms.map((form) => matcher.read(form).matches[0]?.id)).toEqual(forms.map(() => symptom));
      },
    ));
  it('the wordings are at least sixty different ones, each with the issue where it was read', () => {
    expect(new Set(realWordings.map(({ seen }) => seen)).size).toBeGreaterThanOrEqual(60);
    for (const { source } of realWordings) expect(source).toMatch(/^[\w.-]+\/[\w.-]+#\d+$/);
  });
});

describe('the messages and their sources', () => {
  const measured = catalogue.flatMap(({ id, messages, alone = [] }) =>
    [...messages, ...alone].flatMap(({ message, source }) =>
      source
        .split(' ')
        .filter((each) => each.startsWith('obs/'))
        .map((each) => [message, each, id] as const),
    ),
  );
  it.each(measured)('"%s" stands in the error text of %s', (message, source, id) => {
    const text = errorOf(source);
    expect(text).toEqual(expect.any(String));
    const alone = new Matcher([{ id, messages: [message], alone: [], unless: [] }]);
    const { matches, nearest, isOpen } = alone.read(text ?? '');
    expect(isOpen ? nearest : matches).toMatchObject([isOpen ? { id } : { message }]);
  });
  it('every message of facts/symptoms.yaml that a program prints is found as it is written there', () => {
    const facts = parse(readFileSync('src/facts/symptoms.yaml', 'utf8')) as { items: { n: number; message: string }[] };
    // These are descriptions and questions, not texts of a program.
    const printed = facts.items.filter(({ n }) => ![8, 9, 46, 47].includes(n));
    expect(printed.map(({ n, message }) => [n, matcher.read(message).matches[0]?.id])).toEqual([
      // Said alone, some leave open whose certificate it is, and whose handshake.
      [1, undefined],
      [2, undefined],
      [3, 'no-agent-available'],
      [4, 'kubelet-unreachable'],
      [5, 'kubelet-forbids-anonymous'],
      [6, 'kubelet-forbids-user'],
      [7, undefined],
      [10, 'egress-file-panic'],
      [11, 'runtime-answers-plain-http'],
      [12, 'webhook-address-not-allowed'],
      [13, 'proxied-port-is-tls'],
      [14, 'kubeconfig-missing'],
      [15, 'credentials-refused'],
      [16, 'scraper-distrusts-kubelet'],
      [17, 'scraper-forbidden'],
      [18, 'control-plane-certificates-expired'],
      [19, 'node-credentials-refused'],
      [20, 'join-refused'],
      [21, 'webhook-refused'],
      [22, 'agent-cannot-reach-server'],
      [23, 'tunnel-dial-timeout'],
      [24, 'tunnel-proxy-error'],
      [25, 'aggregated-api-unavailable'],
      [26, 'kubelet-connection-breaks'],
      [27, 'remote-refused-certificate'],
      [28, 'proxied-target-unreachable'],
      [29, 'apiserver-unreachable'],
      [30, 'login-helper-missing'],
      [31, 'credentials-refused'],
      [32, 'kubelet-forbids-user'],
      [33, 'konnectivity-socket-missing'],
      [34, 'stream-cut'],
      [35, 'upgrade-not-relayed'],
      [36, 'kubectl-proxy-rejects'],
      [37, 'copy-or-debug-refused'],
      [38, 'port-forward-fails-on-node'],
      [39, 'scraper-unauthorized'],
      [40, 'client-certificate-expired'],
      [41, 'tunnel-connections-close'],
      [42, 'node-not-reporting'],
      [43, 'node-without-address'],
      [44, 'etcd-unreachable'],
      [45, 'node-authorizer-refuses'],
    ]);
  });
});

/** The wordings that src/facts/flags.yaml gives for what stops the API server, and where each is explained. */
const stops: Readonly<Record<string, SymptomId | undefined>> = {
  'egress-file-missing': 'egress-file-refused',
  'egress-file-unknown-field': 'egress-file-refused',
  'egress-name-unknown': 'egress-file-refused',
  'egress-name-twice': 'egress-file-refused',
  'egress-tls-server-name': 'egress-file-refused',
  'egress-cabundle-missing': 'egress-file-refused',
  'egress-clientcert-missing': 'egress-file-refused',
  'kubelet-ca-missing': 'kubelet-ca-file-missing',
  'peer-flag-without-gate': 'peer-proxy-flag-refused',
  'peer-ca-without-proxy-cert': 'peer-proxy-flag-refused',
  'anonymous-field-not-known': 'authentication-file-refused',
  'authentication-file-version': 'authentication-file-refused',
  'authentication-file-gate-off': 'authentication-file-refused',
  'tls-curve-name': 'tls-curve-name',
  'anonymous-set-twice': 'anonymous-set-twice',
};
const flagFacts = parse(readFileSync('src/facts/flags.yaml', 'utf8')) as {
  api_server_stops_when: { items: { id: string; error?: string }[] };
};

describe('what stops the API server', () => {
  it.each(flagFacts.api_server_stops_when.items.map(({ id, error }) => [id, error ?? ''] as const))(
    'the text of %s leads to the symptom that explains it',
    (id, error) => {
      expect(matcher.read(error).matches[0]?.id).toBe(stops[id]);
      expect(stops[id]).toBeDefined();
    },
  );
});

describe('how Go words certificates whose names do not fit', () => {
  const rows = (
    parse(readFileSync('src/facts/symptoms.yaml', 'utf8')) as {
      go_certificate_errors: { rows: { id: string; message: string; message_confirmed?: boolean }[] };
    }
  ).go_certificate_errors.rows.filter(({ message_confirmed: confirmed }) => confirmed !== false);
  const symptomOf: Readonly<Record<string, SymptomId>> = {
    'ip-without-ip-sans': 'no-ip-sans',
    'ip-other-ips': 'certificate-for-another-name',
    'name-other-names': 'certificate-for-another-name',
    'name-without-dns-sans': 'certificate-without-names',
    'name-only-common-name': 'certificate-without-names',
  };
  it.each(rows.map(({ id, message }) => [id, message] as const))(
    '%s is found in a kubelet’s answer, and first of what it leaves open where it is bare',
    (id, message) => {
      expect(matcher.read(`error dialing backend: ${message}`).matches[0]?.id).toBe(symptomOf[id]);
      const { matches, nearest, isOpen } = matcher.read(message);
      expect([matches, nearest[0]?.id, isOpen]).toEqual([[], symptomOf[id], true]);
    },
  );
  it.each(rows.map(({ id, message }) => [id, message] as const))('%s of a webhook is not taken for a kubelet’s', (_, message) => {
    const ids = matcher.read(`failed calling webhook "a.b.c": failed to call webhook: Post "https://a.b.svc:443/": ${message}`).matches;
    expect(ids.map(({ id }) => id)).not.toContain('certificate-without-names');
    expect(ids.map(({ id }) => id)).not.toContain('certificate-for-another-name');
  });
});

describe('the pages', () => {
  const textOf = (id: SymptomId): string => readFileSync(`content/symptoms/${id}.mdx`, 'utf8');
  it('every source that one cites is a fact or a measurement that there is', () =>
    everyRow(symptomIds, String, (id) => {
      const cited = [...textOf(id).matchAll(/\b(?:facts\/[a-z-]+#[^\s"]+|obs\/[^\s"]+)/g)].map(([source]) => source);
      expect(cited.length).toBeGreaterThan(0);
      for (const source of cited) expect(factOf(source as FactId).id).toBe(source);
    }));
  it('each uses the words that this site settled on', () =>
    everyRow(symptomIds, String, (id) => {
      // Messages and code say what programs print.
      const said = textOf(id).replace(/- message: .*|`[^`]*`/g, '');
      expect(said).not.toMatch(
        /network between|poses? as|nobody has said|in the way\b|true kubelet|is not there|needs a script|\bdials?\b/i,
      );
    }));
  it('no page but those of certificates that were made by hand names a kubelet CA file that kubeadm does not make as one to use', () => {
    for (const id of symptomIds)
      for (const line of textOf(id)
        .split('\n')
        .filter((each) => each.includes('kubelet-ca.crt')))
        expect(line).toMatch(/no file with the name|there is no kubelet-ca\.crt|exists only if you created it/);
  });
  it('the check of the kubelet’s 403 asks with the group of the certificate as well, and without a group', () => {
    const text = textOf('kubelet-forbids-user');
    expect(text).toMatch(/--as=kube-apiserver-kubelet-client\n/);
    expect(text).toMatch(/--as=kube-apiserver-kubelet-client --as-group=kubeadm:cluster-admins\n/);
    expect(text).not.toMatch(/from 1\.33 on/);
  });
  it('errors at the start of the API server draw no connection that will never work, and lead to where the setting is explained', () => {
    for (const id of ['removed-flag', 'egress-file-panic', 'egress-file-refused', 'authentication-file-refused'] as const)
      expect(frontmatterOf(id)).toMatchObject({
        more: { href: expect.stringMatching(/^\//) as string },
        withoutPicture: expect.any(String) as string,
      });
    expect(frontmatterOf('egress-file-panic')).toMatchObject({ more: { href: '/modes/konnectivity/#what-stops-the-api-server' } });
  });
  it('no symptom sends readers to --api-audiences for the tokens of agents', () => {
    for (const id of ['agent-token-refused', 'no-agent-available'] as const) expect(textOf(id)).toMatch(/plays no part|It is not needed/);
  });
});

describe('ranking', () => {
  it('read() takes a scrape of a kubelet for the scraper’s symptom before the kubelet’s own', () => {
    const text =
      '"Failed to scrape node" err="Get \\"https://10.0.0.5:10250/metrics/resource\\": tls: failed to verify certificate: x509: certificate signed by unknown authority" node="n"';
    expect(matcher.read(text).matches.map(({ id }) => id)).toEqual(['scraper-distrusts-kubelet', 'kubelet-unknown-authority']);
  });
  it('read() takes a 401 on logs for the kubelet’s, and a 401 on every command for the caller’s own', () => {
    const prefix = 'error: You must be logged in to the server (the server has asked for the client to provide credentials';
    expect(matcher.read(`${prefix} ( pods/log web-0))`).matches[0]?.id).toBe('kubelet-unauthorized');
    expect(matcher.read(`${prefix})`).matches[0]?.id).toBe('credentials-refused');
  });
  it('read() puts the message that says more before one that it contains', () => {
    const text =
      'failed calling webhook "a.example": failed to call webhook: Post "https://a.b.svc:443/": No agent available: context deadline exceeded';
    expect(matcher.read(text).matches.map(({ id }) => id)).toEqual(['webhook-timeout', 'no-agent-available']);
  });
  it('read() puts the line with which a command ends behind whatever failed before it, and names it where it stands alone', () => {
    const idsOf = (text: string) => matcher.read(text).matches.map(({ id }) => id);
    const [last, node] = ['E1203 06:08:08.000001 42 portforward.go:233] lost connection to pod', 'port-forward-fails-on-node'];
    expect(idsOf(`unable to do port forwarding: socat not found.\n${last}`)).toEqual([node, 'stream-cut']);
    expect(idsOf(`error forwarding port 80 to pod 7f1e, uid : EOF\n${last}`)).toEqual([node, 'stream-cut']);
    expect(idsOf(last)).toEqual(['stream-cut']);
  });
  it('read() says where it found the message and how often', () => {
    const text = 'one\nError: No agent available\n\ntwo\nNo agent available';
    const [match] = matcher.read(text).matches;
    expect(match && [text.slice(match.start, match.end), match.count]).toEqual(['No agent available', 2]);
    const expired =
      'error dialing backend: x509: certificate has expired or is not yet valid: current time 2026-01-02T00:00:00Z is after 2026-01-01T00:00:00Z';
    expect(matcher.read(expired).matches.map(({ count, message }) => [count, message])).toEqual([
      [1, 'x509: certificate has expired or is not yet valid: current time <time> is after <time>'],
    ]);
  });
  it('read() takes both spellings of the subresource as the same symptom', () => {
    const spellings = ['subresource=proxy', 'subresource(s)=[proxy]', 'subresource(s)=[pods proxy]'];
    for (const spelling of spellings)
      expect(matcher.read(`Forbidden (user=alice, verb=get, resource=nodes, ${spelling})`).matches.map(({ id }) => id)).toEqual([
        'kubelet-forbids-user',
      ]);
  });
  it('read() leaves open who says Unauthorized where that is all of the text, and says nothing of another server', () => {
    expect(matcher.read('error: Unauthorized')).toMatchObject({ matches: [], isOpen: true });
    expect(matcher.read('GET /v2/ returned 401 Unauthorized for the image')).toMatchObject({ matches: [], isOpen: false });
  });
  it.each(nearestOnly)('read() takes "%s" for no symptom, and names %s as the nearest', (text, id) => {
    const near = matcher.read(text);
    expect(near.matches).toEqual([]);
    expect(near.nearest[0]?.id).toBe(id);
  });
  it('read() names no symptom as near that an exception in the text rules out', () => {
    const text = 'Unable to connect to the server: remote error: tls: internal error';
    expect(matcher.read(text).nearest.map(({ id }) => id)).not.toContain('kubelet-without-certificate');
  });
  it('read() names the symptoms of the server as near where its failure is none that is explained, and none of a server that is another', () => {
    const of = (failure: string) =>
      matcher.read(`failed calling webhook "a.example": failed to call webhook: Post "https://a.b.svc:443/": ${failure}`);
    const alert = of('remote error: tls: handshake failure');
    expect([alert.matches, alert.nearest.length, alert.isOpen]).toEqual([[], 3, false]);
    const eof = of('EOF');
    expect([eof.matches, eof.nearest.map(({ id }) => id), eof.isOpen]).toEqual([[], ['webhook-refused', 'webhook-timeout'], true]);
    const vault = matcher.read('Get "https://10.1.2.3:8200/v1/sys/health": x509: certificate signed by unknown authority');
    expect([vault.matches, vault.nearest]).toEqual([[], []]);
  });
  it('read() names none for a text that shares nothing, or a few common words', () => {
    expect(matcher.read('panic: dial tcp 10.43.0.12:5432: connect: connection refused').nearest).toEqual([]);
    expect(matcher.read('lorem ipsum dolor sit amet').nearest).toEqual([]);
    expect(matcher.read('').nearest).toEqual([]);
  });
});

// Megabytes, on machines that may be busy: what is bound here are the comparisons, not the seconds.
describe('the bound on the work', { timeout: 30_000 }, () => {
  const message = "x509: cannot validate certificate for 10.0.0.5 because it doesn't contain any IP SANs";
  const repeats: readonly (readonly [name: string, unit: string])[] = [
    ['x509:', 'x509: '],
    ['half a message', 'x509: certificate '],
    ['the start of a webhook message', 'failed calling webhook '],
    ['a dialled port', 'dial tcp 10.0.0.1:10250: '],
    ['a whole message', `${message} `],
    ['spaces', '        '],
    ['backslashes', '\\\\\\\\'],
    ['quotes', '\\"'],
    ['one endless word', 'aaaaaaaa'],
    ['colours of a terminal', '\u001b[31m'],
    ['dots', '.:.:.:.:'],
    [
      'every literal in turn',
      `${entries
        .flatMap(({ messages }) => messages)
        .join(' ')
        .replace(/<[^>]*>/g, 'x')} `,
    ],
  ];
  /** Measured on the heaviest of the repeats below, and rounded up: comparisons for each character read. */
  const stepsPerCharacter = 3;

  it.each(repeats)('read() stays linear on a megabyte of %s', (_, unit) => {
    // Whole units, so that both texts end at the same place of one.
    const units = Math.floor(500_000 / unit.length);
    const of = (count: number): number => matcher.read(unit.repeat(count)).steps;
    const [half, whole] = [of(units), of(2 * units)];
    expect(whole).toBeLessThanOrEqual(stepsPerCharacter * 1_000_000);
    expect(whole).toBeLessThanOrEqual(2 * half + 100);
  });
  it('read() reads the end of a text over the limit, and says what it left out', () => {
    // In a longer text, what stands in front has to say that it is a kubelet's certificate.
    const whole = `error dialing backend: ${message}`;
    const text = `${'noise '.repeat(200_000)}${whole}`;
    const { matches, skipped } = matcher.read(text);
    expect(skipped).toBe(text.length - readingLimit);
    expect(matches[0] && text.slice(matches[0].start, matches[0].end)).toBe(whole);
  });
  it('read() reads all of a text at the limit', () => {
    expect(matcher.read('a '.repeat(readingLimit / 2)).skipped).toBe(0);
  });
});
