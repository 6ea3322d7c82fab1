import { isTunnelled } from '../../model/hop.ts';
import type { HopJudgement, Judgement } from '../../model/judgement.ts';
import type { Layer } from '../../model/layer.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { seatOf } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { AttackRecordRow, CapturedData, CapturedHopRow, Carrier, ImpostorPart } from './captured-data.ts';

/** What carries a path under these settings. Past the end of a tunnel too, the bytes are those that its end sent. */
export const carrierOf = (path: PathId, settings: Settings): Carrier =>
  isTunnelled(path, settings) === 'no' ? 'direct' : settings.transport;

/** The layers of a hop as an eavesdropper sees them: what protects, and not whether an end verifies the other. */
export const looseKey = (layers: readonly Layer[]): string =>
  layers.map(({ id, protocol, encrypted }) => `${id} ${protocol} ${encrypted}`).join(', ');

/** The layers of a hop as a man in the middle meets them. */
export const strictKey = (layers: readonly Layer[]): string =>
  layers.map(({ id, protocol, encrypted, serverVerified }) => `${id} ${protocol} ${encrypted} ${serverVerified}`).join(', ');

/**
 * The hop at which an attacker sits. A tunnel begins and ends on the node network too, but who is there sits past its end. A compromised node
 * meets what reaches the nodes.
 */
export function hopOfSeat({ hops, seat }: Judgement): HopJudgement | undefined {
  const zone = seat === 'another-node' ? 'node-network' : seatOf(seat).zone;
  if (!zone) return undefined;
  return hops.find((hop) => hop.zone === zone) ?? hops.find(({ crosses }) => crosses.includes(zone));
}

/** How many of the settings that decide about the path a capture was recorded without. */
const differences = (row: CapturedHopRow, settings: Settings): number =>
  pathOf(row.path).decidedBy.filter((id) => row.decided[id] !== settings[id]).length;

/** The row of the capture that shows what is on this hop; the one whose settings differ least, and of equals the first. */
const nearest = (rows: readonly CapturedHopRow[], settings: Settings): CapturedHopRow | undefined =>
  rows.reduce<CapturedHopRow | undefined>(
    (best, row) => (best === undefined || differences(row, settings) < differences(best, settings) ? row : best),
    undefined,
  );

/** What was captured on a hop with the same layers: with an attacker who takes part (`impostor`), or of an honest connection. */
export function captureOfHop(
  data: CapturedData,
  { path }: Judgement,
  hop: HopJudgement,
  settings: Settings,
  impostor: ImpostorPart,
): CapturedHopRow | undefined {
  const via = carrierOf(path, settings);
  const rows = data.hops.filter((row) => row.path === path && row.zone === hop.zone && row.via === via && row.impostor === impostor);
  const key = impostor === 'none' || impostor === 'refused' ? looseKey(hop.layers) : strictKey(hop.layers);
  return nearest(
    rows.filter((row) => (impostor === 'none' || impostor === 'refused' ? row.loose : row.strict) === key),
    settings,
  );
}

/**
 * The capture of a tunnel that carries this path, recorded while it carried another one. In a tunnel whose outer layer is encrypted, nobody on
 * the network can tell what is inside, so its bytes are the same kind of bytes.
 */
export function captureOfTunnel(data: CapturedData, hop: HopJudgement, settings: Settings): CapturedHopRow | undefined {
  const [outer] = hop.layers;
  if (outer?.id !== 'tunnel' || outer.encrypted !== 'yes') return undefined;
  const begins = looseKey([outer]);
  return nearest(
    data.hops.filter(({ zone, loose, impostor }) => zone === hop.zone && impostor === 'none' && loose.startsWith(`${begins},`)),
    settings,
  );
}

/** The record in which somebody took the place of the server behind the same layers. */
export const recordOfHop = (
  data: CapturedData,
  { path, seat }: Judgement,
  hop: HopJudgement,
  settings: Settings,
  impersonates: 'yes' | 'no',
): AttackRecordRow | undefined => {
  const [key, via] = [strictKey(hop.layers), carrierOf(path, settings)];
  const rows = data.records.filter(
    (row) => row.path === path && row.zone === hop.zone && row.via === via && row.strict === key && row.impersonates === impersonates,
  );
  // A node that carries the connection is another attacker than one on the network.
  return rows.find((row) => (row.seat === 'another-node') === (seat === 'another-node'));
};
