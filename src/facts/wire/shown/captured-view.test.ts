import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../model/judge.ts';
import { paths } from '../../../model/path.ts';
import { seatOf, seats, type SeatId } from '../../../model/seat/seat.ts';
import { modes } from '../../../model/setting/mode.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { capturedView, type CapturedView } from '../../../wording/attacker/captured-view.ts';
import { hopOfSeat } from '../../../wording/attacker/choose-capture.ts';
import { observations } from '../../look-up/observation.ts';
import { capturedData } from './captured-data.ts';

/** A record as its file has it, read here by itself: nothing of the code that decodes captures is used to check it. */
interface RawCapture {
  readonly id: string;
  readonly frames: readonly { readonly from: string; readonly len: number; readonly bytes_hex: string; readonly text: string }[];
}
const folder = 'src/facts/wire/records';
const raw = new Map<string, RawCapture>(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as RawCapture)
    .map((capture) => [capture.id, capture]),
);

/** Settings that are no mode: another scheme, another port, a CA that is unknown, a network that is encrypted, agents that nobody authenticates. */
const variants: readonly Partial<Settings>[] = [
  {},
  { proxyScheme: 'https' },
  { nodeProxyPort: 'kubelet' },
  { kubeletCertificateAuthority: 'unknown' },
  { kubeletClientCertificate: 'set' },
  { apiServerVerification: 'skipped' },
  { nodeNetworkEncryption: 'wireguard-with-nodes' },
  { agentAuthentication: 'none' },
  { transport: 'other-tunnel', otherTunnel: 'encrypted', tunnelScope: 'all' },
  { transport: 'unknown' },
];

const data = capturedData();
interface Case {
  readonly name: string;
  readonly seat: SeatId;
  readonly settings: Settings;
  readonly view: CapturedView;
  readonly judgement: ReturnType<typeof judge>;
}
const cases: readonly Case[] = modes.flatMap(({ id: mode, settings: ofMode }) =>
  variants.flatMap((variant) =>
    seats
      .filter(({ id }) => id !== 'nobody')
      .flatMap(({ id: seat }) =>
        paths.map(({ id: path }) => {
          const settings = { ...ofMode, ...variant };
          const judgement = judge(path, settings, seat);
          const name = `${mode} ${JSON.stringify(variant)} ${seat} ${path}`;
          return { name, seat, settings, judgement, view: capturedView(data, judgement, settings) };
        }),
      ),
  ),
);
const failing = (isWrong: (each: Case) => boolean): readonly string[] => cases.filter(isWrong).map(({ name }) => name);
const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

describe('what is captured for each attacker, setup and path', () => {
  it('has bytes, lengths and senders of the very frame of the record', () => {
    let compared = 0;
    for (const { name, view } of cases)
      for (const { number, hex, text, length, forward } of view.frames) {
        const record = raw.get(view.capture?.id ?? '');
        const frame = record?.frames[number - 1];
        expect(frame, name).toBeDefined();
        if (!frame || !record) continue;
        expect(length, name).toBe(frame.len);
        if (hex !== undefined) expect(frame.bytes_hex.startsWith(hex.replaceAll(' ', '')), `${name}: ${hex}`).toBe(true);
        // Each line that is shown is in the bytes, but for the token.
        for (const line of (text ?? '').split('\n').filter((each) => each && !each.includes('[redacted]')))
          expect(frame.bytes_hex, `${name}: ${line}`).toContain(hexOf(line));
        const first = record.frames[0];
        if (view.capture && record.frames.length <= 3) expect(forward, name).toBe(frame.from === first?.from);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(1000);
  });

  it('has plaintext just where the model says that the attacker reads a request that nothing encrypts', () => {
    expect(
      failing(({ view, judgement }) => {
        const hop = hopOfSeat(judgement);
        const isClear = hop !== undefined && hop.layers.every(({ encrypted }) => encrypted === 'no');
        return view.frames.length > 0 && view.frames.some(({ text }) => text !== undefined) !== isClear;
      }),
    ).toEqual([]);
  });

  it('shows no bearer token, and the only request with an Authorization header is the one past the SSH tunnel', () => {
    const withHeader = new Set<string>();
    for (const { view } of cases) {
      const words = JSON.stringify(view);
      expect(words).not.toContain('hunter2');
      expect(words).not.toMatch(/Bearer (?!\[redacted\])/);
      if (/Authorization: Bearer/i.test(words)) withHeader.add(view.capture?.id ?? '');
    }
    expect([...withHeader]).toEqual(['ssh-tunnel-past-the-end']);
    // The records have the token, so there was something to redact.
    expect(raw.get('ssh-tunnel-past-the-end')?.frames[0]?.text).toMatch(/Authorization: Bearer \S*hunter2/);
  });

  it('says in words that there is no capture wherever an attacker would get bytes and none are shown', () => {
    const gets = ['reads', 'changes', 'ciphertext', 'refused', 'accepted', 'unknown', 'own-agent', 'own-tunnel'];
    expect(
      failing(
        ({ view }) =>
          gets.includes(view.situation) && view.frames.length === 0 && !/We have not captured|and not the bytes/.test(view.notes.join(' ')),
      ),
    ).toEqual([]);
  });

  it('reads and changes as the model answers, and never says more in its sentence', () => {
    expect(
      failing(({ view, judgement, seat }) => {
        const hop = hopOfSeat(judgement);
        const answers = seatOf(seat).zone && hop ? hop.answers : judgement.endToEnd;
        const says = /^You read all/.test(view.sentence);
        const answersAs = /^You answer in place/.test(view.sentence);
        return (
          view.answers[0]?.answer.value !== answers['read-request'].value ||
          view.answers[1]?.answer.value !== answers['read-answer'].value ||
          (says && (answers['read-request'].value !== 'yes' || answers['read-answer'].value !== 'yes')) ||
          (/can change it/.test(view.sentence) && answers['change-answer'].value !== 'yes') ||
          (answersAs && answers['impersonate-server'].value !== 'yes') ||
          (/refuses you|ciphertext only/.test(view.sentence) && answers['read-request'].value !== 'no')
        );
      }),
    ).toEqual([]);
  });

  it('prints what a record has as the error of the client, in the very words', () => {
    const printed = cases.flatMap(({ view }) => (view.printed && view.record ? [[view.record.id, view.printed.text] as const] : []));
    expect(printed.length).toBeGreaterThan(100);
    for (const [id, text] of printed) {
      const record = observations.find((each) => each.id === id);
      expect(record?.observed.errorText?.startsWith(text), id).toBe(true);
      expect(record?.observed.mitmReadsRequest ?? false, id).toBe(false);
    }
  });

  it('shows past the end of each tunnel only what was captured past the end of that tunnel', () => {
    const kinds = { konnectivity: /^konn-/, 'ssh-tunnel': /^ssh-/, direct: /^(?!konn-|ssh-)/ } as Readonly<Record<string, RegExp>>;
    for (const { name, view, settings, judgement } of cases) {
      if (!view.capture || view.frames.length === 0) continue;
      const carried = judgement.hops.some(({ layers }) => layers.some(({ id }) => id === 'tunnel'));
      const kind = judgement.path === 'agent-to-konnectivity-server' ? 'konnectivity' : carried ? settings.transport : 'direct';
      expect(view.capture.id, name).toMatch(kinds[kind] ?? /^$/);
    }
  });
});
