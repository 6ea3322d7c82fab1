import { pathOf } from '../../../model/path.ts';
import { judge } from '../../../model/judge.ts';
import type { CapturedData, CapturedHopRow, AttackRecordRow, ShownCapture } from '../../../wording/attacker/captured-data.ts';
import { carrierOf, hopOfSeat, looseKey, strictKey } from '../../../wording/attacker/choose-capture.ts';
import { type CaptureId, captureIds, captureWords } from '../../../wording/wire/capture-words.ts';
import { expressible } from '../../agreement/expressible.ts';
import { recordAddress } from '../../source-link/record-place.ts';
import { observations, type Observation } from '../../look-up/observation.ts';
import { captureOf } from '../capture.ts';
import { impostorIn, judgedHops } from '../captured-hop.ts';
import { decoded, type DecodedFrame } from '../decode/decode.ts';
import { redacted, shownFrame, tellingFrames } from './shown-frames.ts';

const framesOf = (id: CaptureId): readonly DecodedFrame[] => decoded(captureOf(id));

/** The first connection of a capture is meant where a hop does not name another one; a connection that was kept open is one of many frames. */
function hopRows(id: CaptureId): readonly CapturedHopRow[] {
  const impostor = impostorIn(id);
  const frames = framesOf(id);
  return judgedHops(id).map(({ path, zone, settings, connection, judgement }) => ({
    ...{ id, path, zone, impostor },
    via: carrierOf(path, settings),
    loose: looseKey(judgement.layers),
    strict: strictKey(judgement.layers),
    decided: Object.fromEntries(pathOf(path).decidedBy.map((setting) => [setting, String(settings[setting])])),
    frames: tellingFrames(
      connection === undefined ? frames : frames.filter((frame) => frame.connection === connection),
      impostor !== 'none',
    ).map(({ number }) => number),
  }));
}

/** What the client printed, without the address of the manual that curl adds. */
const printedBy = ({ observed: { errorText } }: Observation): string | undefined => errorText?.split('\n')[0] ?? undefined;

/** The order in which records are preferred: a command that readers know, then one with an attacker on the way. */
const rank = ({ id }: Observation): number => (/-exec-.*mitm/.test(id) ? 0 : /mitm|relay|impostor|^I2|^T/.test(id) ? 1 : 2);

/** Every record in which somebody took the place of the server, one for each hop, position and outcome. */
function recordRows(): readonly AttackRecordRow[] {
  const rows = new Map<string, AttackRecordRow>();
  for (const record of [...observations].sort((a, b) => rank(a) - rank(b))) {
    const found = expressible(record);
    if ('cannot' in found || record.basis !== 'observed') continue;
    for (const { path, settings, seat, expect } of found.expressions) {
      const impersonates = expect['impersonate-server'];
      if (impersonates !== 'yes' && impersonates !== 'no') continue;
      const hop = hopOfSeat(judge(path, settings, seat));
      if (!hop) continue;
      const [strict, via] = [strictKey(hop.layers), carrierOf(path, settings)];
      const key = [path, via, hop.zone, seat === 'another-node', strict, impersonates].join(' ');
      const printed = impersonates === 'no' ? printedBy(record) : undefined;
      if (rows.has(key) || (impersonates === 'no' && !printed)) continue;
      rows.set(key, {
        ...{ id: record.id, href: recordAddress(record.id) ?? '', path, zone: hop.zone, seat, via, strict, impersonates },
        ...(printed ? { printed } : {}),
      });
    }
  }
  return [...rows.values()];
}

/** What is shown of a capture: the frames that some hop of it names. */
function shownCapture(id: CaptureId, rows: readonly CapturedHopRow[]): ShownCapture {
  // What the keys of an honest session decrypt is nothing that an attacker gets.
  const decrypted = impostorIn(id) === 'accepted' ? captureOf(id).decrypted : undefined;
  const wanted = new Set(rows.flatMap(({ frames }) => frames));
  return {
    title: captureWords[id].title,
    frames: framesOf(id)
      .filter(({ number }) => wanted.has(number))
      .map(shownFrame),
    ...(decrypted
      ? {
          decrypted: decrypted.map(({ from, channel, text }) => ({
            forward: from === 'kube-apiserver',
            channel,
            // Of a request, its first line; the page of the capture has the headers.
            text: redacted(channel === 'http' ? (text.split('\r\n')[0] ?? text) : text),
          })),
        }
      : {}),
  };
}

function makeData(): CapturedData {
  const hops = captureIds.flatMap(hopRows);
  return {
    captures: Object.fromEntries(
      captureIds.flatMap((id) => {
        const rows = hops.filter((row) => row.id === id);
        return rows.length > 0 ? [[id, shownCapture(id, rows)]] : [];
      }),
    ),
    hops,
    records: recordRows(),
  };
}

let made: CapturedData | undefined;

/** All that was captured and measured of attackers, for the script that shows it and for pages that tell it. */
export const capturedData = (): CapturedData => (made ??= makeData());
