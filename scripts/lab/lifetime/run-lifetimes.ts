// Plays silent sessions and a node that is cut off on loopback, with shortened times, and compares them with the model of lifetimes.
// Usage: npm run lab:lifetimes [-- --factor 10] [--json]
import { parseArgs } from 'node:util';
import { Room } from '../network/laboratory-room.ts';
import { playNodes, playSessions, type Compared } from './compare.ts';

const { values } = parseArgs({ options: { factor: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } } });
const factor = Number(values.factor);
if (!(factor > 0 && factor <= 100)) {
  console.error(
    `--factor is “${values.factor}”. It has to be a number above 0, at most 100: how much longer than the shortened times a run takes.`,
  );
  process.exit(2);
}

const milliseconds = (value: number): string => value.toFixed(0);
const line = ({ id, predicted, played, agrees, ratio }: Compared) => ({
  case: id,
  predicted: predicted.by.join(' or ') || 'nothing',
  'after ms': predicted.after
    ? predicted.after.min === predicted.after.max
      ? milliseconds(predicted.after.min)
      : `${milliseconds(predicted.after.min)} to ${milliseconds(predicted.after.max)}`
    : '–',
  played: played.by ?? 'nothing',
  'played ms': milliseconds(played.after),
  ratio: ratio?.toFixed(3) ?? '–',
  agrees: agrees ? 'yes' : 'NO',
});

/** A run as data, for the page of the lab. */
const recordOf = (rows: readonly Compared[]) => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  factor,
  cases: rows.map(({ id, name, predicted, played, agrees, ratio }) => ({
    id,
    name,
    predicted: { by: predicted.by, after: predicted.after ?? null },
    played: { by: played.by ?? null, after: Math.round(played.after) },
    agrees,
    ratio: ratio === undefined ? null : Number(ratio.toFixed(3)),
  })),
});

const room = new Room();
try {
  const rows = [...(await playSessions(room, factor)), ...(await playNodes(room, factor))];
  if (values.json) console.log(JSON.stringify(recordOf(rows), null, 2));
  else console.table(rows.map(line));
  const differing = rows.filter(({ agrees }) => !agrees);
  const ratios = rows.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));
  const within = ratios.filter((ratio) => Math.abs(ratio - 1) <= 0.1).length;
  console[values.json ? 'error' : 'log'](
    `The model and the lab agree in ${rows.length - differing.length} of ${rows.length} cases; ${within} of ${ratios.length} times are within 10% (${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}).`,
  );
  process.exitCode = differing.length > 0 ? 1 : 0;
} finally {
  await room.close();
}
