import { capital } from '../text/text.ts';
import type { HopJudgement, Judgement } from '../../model/judgement.ts';
import { pathOf } from '../../model/path.ts';
import { seatOf, type SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { networkNames } from '../zone.ts';
import { fourAnswers, the, type OneAnswer } from './four-answers.ts';
import type { CaptureId } from '../wire/capture-words.ts';
import type { CapturedData, DecryptedMessage, ShownFrame } from './captured-data.ts';
import { captureOfHop, captureOfTunnel, hopOfSeat, recordOfHop } from './choose-capture.ts';
import { componentNames, pathNames } from '../names.ts';
import { pathCarries } from '../in-a-few-words.ts';

/** What an attacker meets on a path. */
type Situation =
  | 'absent'
  | 'elsewhere'
  | 'reads'
  | 'changes'
  | 'accepted'
  | 'ciphertext'
  | 'refused'
  | 'unknown'
  | 'own-agent'
  | 'own-tunnel'
  | 'off-path';

/** What stands in the bubble of one attacker at one path: everything is text, and what has a page of its own has its address from the root. */
export interface CapturedView {
  readonly situation: Situation;
  /** Shut where nothing but ciphertext arrives, or nothing at all. */
  readonly eye: 'open' | 'shut';
  readonly sentence: string;
  /** The path and the network, and the tunnel if there is one. */
  readonly where: string;
  readonly capture?: { readonly id: CaptureId; readonly title: string; readonly href: string };
  readonly frames: readonly ShownFrame[];
  /** What the man in the middle had after TLS was taken off with its own key. */
  readonly decrypted: readonly DecryptedMessage[];
  /** What follows for the verdict, in one line. */
  readonly line?: string;
  /** What the client printed when it refused the attacker, with the record that has it. */
  readonly printed?: { readonly text: string; readonly href: string };
  /** What has to be said of the capture: that it is of another path in the same tunnel, or that there is none. */
  readonly notes: readonly string[];
  /** The record that stands for a capture that there is not. */
  readonly record?: { readonly id: string; readonly href: string };
  readonly answers: readonly OneAnswer[];
}

const severity: Record<YesNoUnknown, number> = { no: 0, unknown: 1, yes: 2 };
const worse = (a: YesNoUnknown, b: YesNoUnknown): YesNoUnknown => (severity[b] > severity[a] ? b : a);

/** The situation of an attacker on a network, by what the model says of the hop. */
function situationOnHop(hop: HopJudgement, changes: boolean): Situation {
  const { answers, layers } = hop;
  const asked = answers[changes ? 'impersonate-server' : 'read-request'].value;
  if (asked === 'unknown') return 'unknown';
  if (asked === 'no') return changes ? 'refused' : 'ciphertext';
  if (!changes) return 'reads';
  return layers.every(({ encrypted }) => encrypted === 'no') ? 'changes' : 'accepted';
}

/** What an attacker meets on a path. Only the answers of the model decide. */
function situationOf(judgement: Judgement, settings: Settings): Situation {
  const { present, seat, endToEnd } = judgement;
  if (!present) return 'absent';
  const { zone, reach } = seatOf(seat);
  if (zone) {
    const hop = hopOfSeat(judgement);
    return hop ? situationOnHop(hop, reach === 'changes') : 'elsewhere';
  }
  if (seat !== 'another-node') return 'off-path';
  const worstAnswer = worse(endToEnd['read-request'].value, endToEnd['impersonate-server'].value);
  if (worstAnswer === 'unknown') return 'unknown';
  if (worstAnswer === 'no') return 'off-path';
  return settings.transport === 'konnectivity' ? 'own-agent' : settings.transport === 'ssh-tunnel' ? 'own-tunnel' : 'unknown';
}

/** What an attacker sees who is on no network of the path: of its own node or pod, what that sends itself. */
function offPathSentence({ path, seat }: Judgement): string {
  const { client, direction } = pathOf(path);
  if (seat === 'another-node' && direction === 'nodes-to-control-plane') return 'You see only what your own node sends.';
  if (seat === 'pod' && client === 'pod') return 'You see only what your own pod sends.';
  return offPathSentences[seat] ?? 'Nothing of this path passes you.';
}

const offPathSentences: Readonly<Partial<Record<SeatId, string>>> = {
  'another-node': 'Nothing of this path passes your node.',
  pod: 'Nothing of this path passes your pod.',
  'token-thief': 'You see nothing of this path, but you hold a token.',
  'bootstrap-token': 'You see nothing of this path, but you hold a bootstrap token.',
};

/** Whether the tunnel around a hop refuses an attacker by itself. */
const tunnelRefuses = (hop: HopJudgement | undefined): boolean => {
  const [outer] = hop?.layers ?? [];
  return outer?.id === 'tunnel' && outer.encrypted === 'yes' && outer.serverVerified === 'yes';
};

/** Who refuses an attacker: the tunnel, or the client of the path. */
const refuser = ({ path }: Judgement, hop: HopJudgement | undefined): string =>
  tunnelRefuses(hop) ? 'the tunnel' : the(componentNames[pathOf(path).client]);

/** The sentence at the top of the bubble. */
function sentenceOf(situation: Situation, judgement: Judgement, hop: HopJudgement | undefined): string {
  const { path, endToEnd } = judgement;
  const { server } = pathOf(path);
  const serverName = componentNames[server];
  switch (situation) {
    case 'absent':
      return 'This setup does not use this path.';
    case 'elsewhere':
      return 'Nothing of this path crosses your network.';
    case 'reads':
      return 'You read all of it.';
    case 'changes':
      return 'You read all of it, and can change it.';
    case 'accepted':
      return `You answer in place of ${the(serverName)}.`;
    case 'ciphertext':
      return 'You read ciphertext only.';
    case 'refused':
      return `${capital(refuser(judgement, hop))} refuses you, and you read ciphertext only.`;
    case 'unknown':
      return 'It is unknown what you get here.';
    case 'own-agent':
      return 'Your agent is asked for another node.';
    case 'own-tunnel':
      return 'Your tunnel is asked for another node.';
    case 'off-path':
      return endToEnd['impersonate-client'].value === 'yes'
        ? `You need no place on this path: ${the(serverName)} serves you.`
        : offPathSentence(judgement);
  }
}

/** The path, the network, and where the tunnel is. */
function whereOf(judgement: Judgement, hop: HopJudgement | undefined): string {
  const { path, seat } = judgement;
  const carries = pathCarries[path];
  const name = pathNames[path];
  const { zone } = seatOf(seat);
  const on = zone ? `, on ${networkNames[zone]}` : '';
  if (!hop || !zone) return `${name}: ${carries}.`;
  const tunnel = hop.layers.find(({ id }) => id === 'tunnel');
  if (tunnel && tunnel.encrypted === 'yes') return `${name}${on}, in the tunnel: ${carries}.`;
  const isPastTunnel = judgement.hops.some((each) => each !== hop && each.layers.some(({ id }) => id === 'tunnel'));
  return `${name}${on}${isPastTunnel ? ', past the end of the tunnel' : ''}: ${carries}.`;
}

const never = 'We have not captured this path here, so there are no bytes to show.';
const onlyRecorded = 'We recorded that the certificate of an attacker is accepted here, and not the bytes.';

/** Which capture is shown, and what has to be said of it. */
function shownOf(data: CapturedData, judgement: Judgement, settings: Settings, situation: Situation, hop: HopJudgement | undefined) {
  const { path } = judgement;
  const clientName = componentNames[pathOf(path).client];
  const serverName = componentNames[pathOf(path).server];
  if (!hop || situation === 'absent' || situation === 'elsewhere' || situation === 'off-path') return { notes: [] };
  const honest = captureOfHop(data, judgement, hop, settings, 'none');
  const tunnel = honest ? undefined : captureOfTunnel(data, hop, settings);
  const ofTunnel = tunnel
    ? [`Shown is the same tunnel while it carried ${pathNames[tunnel.path]}: from outside, nobody can tell the two apart.`]
    : [];
  switch (situation) {
    case 'reads':
    case 'changes':
      return { row: honest, notes: honest ? [] : [never], line: 'It crosses this network as plaintext.' };
    case 'ciphertext':
      return {
        row: honest ?? tunnel,
        notes: honest || tunnel ? ofTunnel : [never],
        line:
          hop.verdict === 'encrypted'
            ? 'It looks the same as an authenticated connection: you cannot tell which one this is.'
            : 'You learn who talks to whom, when, and how much.',
      };
    case 'refused':
      return {
        row: captureOfHop(data, judgement, hop, settings, 'refused') ?? honest ?? tunnel,
        notes: honest || tunnel ? ofTunnel : [never],
        line: tunnelRefuses(hop) ? 'The two ends of the tunnel verify each other.' : `${capital(the(clientName))} verifies who answers.`,
      };
    case 'accepted': {
      const row = captureOfHop(data, judgement, hop, settings, 'accepted');
      return {
        row,
        notes: row ? [] : [recordOfHop(data, judgement, hop, settings, 'yes') ? onlyRecorded : never],
        line:
          hop.layers[0]?.protocol === 'ssh'
            ? `${capital(the(clientName))} does not verify the host key of the sshd.`
            : `${capital(the(clientName))} does not verify who answers.`,
      };
    }
    case 'own-agent': {
      const row = captureOfHop(data, judgement, hop, settings, 'other-nodes-agent');
      return {
        row,
        notes: [...(row ? [] : [never]), 'The konnectivity-server picks an agent at random, so you do not choose what passes.'],
        line: `Nobody verifies that the connection ends at the right ${serverName}.`,
      };
    }
    case 'own-tunnel':
      return { notes: [never] };
    case 'unknown':
      return {
        row: honest ?? tunnel,
        notes: [
          ...(honest || tunnel ? ofTunnel : [never]),
          'It is unknown whether this setup protects the path, and the bytes of a handshake do not tell.',
        ],
      };
  }
}

/** What is said of the bearer token of who asked: a request that went through the API server has none, and one that was made by hand has. */
function tokenNotes(situation: Situation, frames: readonly ShownFrame[]): readonly string[] {
  if ((situation !== 'reads' && situation !== 'changes') || frames.length === 0) return [];
  return frames.some(({ text }) => text !== undefined && /^Authorization: Bearer /im.test(text))
    ? ['This request was made by hand through the tunnel, with its bearer token, which we redact. The API server would have removed it.']
    : ['The bearer token of the user is not in it: the API server removes it.'];
}

/** Where a record says what a capture alone does not: that a certificate was accepted or refused. */
const needsRecord: readonly Situation[] = ['accepted', 'refused', 'own-agent', 'own-tunnel'];

/**
 * What an attacker gets at one path: the sentence, what was captured there or that nothing was, what the client printed, and four answers. The
 * judgement decides, and `data` has what was captured and measured. Pure.
 */
export function capturedView(data: CapturedData, judgement: Judgement, settings: Settings): CapturedView {
  const { endToEnd } = judgement;
  const situation = situationOf(judgement, settings);
  const hop = hopOfSeat(judgement);
  const { row, notes, line } = shownOf(data, judgement, settings, situation, hop);
  const capture = row && data.captures[row.id];
  const frames = capture && row ? row.frames.flatMap((number) => capture.frames.find((frame) => frame.number === number) ?? []) : [];
  const record =
    hop && needsRecord.includes(situation)
      ? recordOfHop(data, judgement, hop, settings, situation === 'refused' ? 'no' : 'yes')
      : undefined;
  const onHop = seatOf(judgement.seat).zone !== undefined;
  const answers = fourAnswers(judgement, onHop && hop ? hop.answers : endToEnd);
  const nothing: readonly Situation[] = ['absent', 'elsewhere', 'ciphertext', 'refused'];
  const gains = answers.some(({ answer }) => answer.value === 'yes');
  return {
    situation,
    eye: nothing.includes(situation) || !gains ? 'shut' : 'open',
    sentence: sentenceOf(situation, judgement, hop),
    where: whereOf(judgement, hop),
    frames,
    decrypted: (row?.impostor === 'accepted' && capture?.decrypted) || [],
    notes: [
      ...notes,
      ...tokenNotes(situation, frames),
      ...(situation === 'refused' && !record
        ? [`We have not recorded what ${tunnelRefuses(hop) ? 'its ends print' : `${refuser(judgement, hop)} prints`} then.`]
        : []),
    ],
    answers,
    ...(line && situation !== 'unknown' ? { line } : {}),
    ...(capture && row ? { capture: { id: row.id, title: capture.title, href: `/wire/${row.id}/` } } : {}),
    ...(record?.printed ? { printed: { text: record.printed, href: record.href } } : {}),
    ...(record ? { record: { id: record.id, href: record.href } } : {}),
  };
}
