import { describe, expect, it } from 'vitest';
import { everyRow } from '../../scripts/verify/tests/every-row.ts';
import { Matcher } from './matcher.ts';
import { entries } from './test/catalogue.ts';
import { pastedMessages } from './test/real/pasted-messages.ts';
import { unrelatedMessages } from './test/real/unrelated-messages.ts';

const matcher = new Matcher(entries);
const firstOf = (text: string): string | undefined => matcher.read(text).matches[0]?.id;

/** Addresses that belong to no cluster of the messages. What stands for the cluster itself stays: loopback, and the first address of a range. */
const otherAddresses = (text: string): string =>
  text.replace(/\b(?!127\.)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\b/g, (address, ...parts: readonly string[]) =>
    parts[2] === '0' && parts[3] === '1' ? address : `10.${String(Number(parts[1]) % 200)}.7.${String((Number(parts[3]) % 200) + 20)}`,
  );
/** Whether a line already has the head of a log, to which no other is added. */
const hasHead = (text: string): boolean => /^(?:[A-Z][a-z]{2} \d|[IWEF]\d{4}|\d{4}-|time=)/.test(text);

/** How the same message looks elsewhere. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'as it was pasted': (text) => text,
  'with other addresses': otherAddresses,
  'in the words of an older Go': (text) =>
    text
      .replaceAll('connect: ', 'getsockopt: ')
      .replaceAll('tls: failed to verify certificate: ', '')
      .replaceAll('failed to call webhook: ', '')
      .replace(/\\?"(https?:[^"\\]+)\\?"/g, '$1'),
  'in a container’s log': (text) => `2026-11-02T07:45:12.345678901Z stderr F ${text}`,
  'in a log that is JSON': (text) => JSON.stringify({ log: `${text}\n`, stream: 'stderr', time: '2026-11-02T07:45:12.345678901Z' }),
  'in JSON inside of JSON': (text) => JSON.stringify({ message: JSON.stringify({ msg: text }) }),
  'in the journal': (text) => (hasHead(text) ? text : `Nov 02 07:45:12 host-1 some-unit[4242]: ${text}`),
  'wrapped by a terminal': (text) => text.replace(/(.{60}\S*) /g, '$1\n    '),
  'with Windows line ends, in a quote of a chat': (text) => `> ${text.replaceAll('\n', '\n> ')}\r\n`,
  'between lines of something else': (text) =>
    `I1102 07:45:11.000000       1 shared_informer.go:311] Waiting for caches to sync\n${text}\nI1102 07:45:13.000000       1 shared_informer.go:318] Caches are synced\n`,
};

describe('messages that were pasted into public issues', () => {
  it.each(Object.entries(forms))('read() finds a right symptom first, and claims nothing where there is none, %s', (_, form) =>
    everyRow(
      pastedMessages,
      ({ source, message }) => `${source}: ${message}`,
      ({ message, right }) => {
        const first = firstOf(form(message));
        if (right.length === 0) expect(first).toBeUndefined();
        else expect(right).toContain(first);
      },
    ),
  );
  it('read() finds nothing in any message of another program, however it is written', () =>
    everyRow(
      Object.entries(unrelatedMessages).flatMap(([source, text]) =>
        Object.entries(forms).map(([name, form]) => ({ name: `${source}, ${name}`, text: form(text) })),
      ),
      ({ name }) => name,
      ({ text }) => expect(matcher.read(text).matches.map(({ id }) => id)).toEqual([]),
    ));
  it('they are at least sixty, and those of other programs at least thirty, each with the issue where it was read', () => {
    expect(new Set(pastedMessages.map(({ message }) => message)).size).toBeGreaterThanOrEqual(60);
    expect(Object.keys(unrelatedMessages).length).toBeGreaterThanOrEqual(30);
    for (const source of [...pastedMessages.map((each) => each.source), ...Object.keys(unrelatedMessages)])
      expect(source).toMatch(/^[\w.-]+\/[\w.-]+#\d+$/);
  });
  it('read() finds the same symptoms in a message that is cut off behind the reason', () =>
    everyRow(
      pastedMessages.filter(({ right }) => right.length > 0),
      ({ source }) => source,
      ({ message }) => {
        const [match] = matcher.read(message).matches;
        if (match) expect(firstOf(message.slice(0, match.end))).toBe(match.id);
      },
    ));
  it('read() finds the same symptom wherever lines are broken', () => {
    // A generator with a fixed seed: the same breaks each time.
    let state = 31;
    const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const broken = (text: string): string => text.replace(/ +/g, () => (random() < 0.2 ? '\n    ' : ' '));
    return everyRow(
      pastedMessages.flatMap((each) => Array.from({ length: 5 }, () => ({ ...each, text: broken(each.message) }))),
      ({ text }) => text,
      ({ text, right }) => {
        const first = firstOf(text);
        if (right.length === 0) expect(first).toBeUndefined();
        else expect(right).toContain(first);
      },
    );
  });
  it('read() finds the same symptom wherever a terminal breaks a line, but for two in a hundred whose speaker it breaks', () => {
    const wrapped = pastedMessages
      .filter(({ message }) => !message.includes('\n'))
      .flatMap((each) =>
        [60, 80, 100, 120].map((width) => ({
          ...each,
          text: each.message.replace(new RegExp(`(.{${String(width)}})(?=.)`, 'g'), '$1\n'),
        })),
      );
    const differs = wrapped.filter(({ text, right }) => {
      const first = firstOf(text);
      return right.length === 0 ? first !== undefined : !right.some((id) => id === first);
    });
    expect(wrapped.length).toBeGreaterThan(300);
    expect(differs.length).toBeLessThanOrEqual(wrapped.length * 0.02);
  });
  it('read() takes the certificate of a name with a domain for nobody’s, where nothing else says whose it is', () => {
    expect(firstOf('Error: x509: certificate is valid for ingress.local, not shop.example.com')).toBeUndefined();
    expect(
      firstOf('Error: x509: certificate is valid for kubernetes, kubernetes.default, kubernetes.default.svc, not shop.example.com'),
    ).toBe('apiserver-not-trusted');
  });
  it('read() finds the same symptom where kubelets and the API server listen on other ports, as long as the path says what they are', () => {
    const elsewhere = (text: string): string => text.replaceAll(':6443', ':7443').replaceAll(':10250', ':10350');
    const moved = pastedMessages.filter(({ message }) => /:(?:6443\/api|10250\/containerLogs)/.test(message));
    expect(moved.length).toBeGreaterThanOrEqual(4);
    for (const { message, right } of moved) expect(right).toContain(firstOf(elsewhere(message)));
  });
  it('read() splits two messages of different servers, whichever comes first', () => {
    const kubelet = 'Error from server: error dialing backend: dial tcp 10.0.0.12:10250: connect: connection refused';
    const api = 'Unable to connect to the server: net/http: TLS handshake timeout';
    for (const text of [`${kubelet}\n${api}`, `${api}\n${kubelet}`])
      expect(
        matcher
          .read(text)
          .matches.map(({ id }) => id)
          .sort(),
      ).toEqual(['apiserver-unreachable', 'kubelet-unreachable']);
  });
});
