// Plays the moments of the procedures of `/procedures/` with real TLS on loopback, and compares what happens with what the pages say.
// Usage: npm run lab:procedures [-- --json]
import { parseArgs } from 'node:util';
import { procedureCases } from '../../../src/lab/procedure-cases.ts';
import { Room } from '../network/laboratory-room.ts';
import { makeCas, playProcedure } from './play-procedure.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const room = new Room();
try {
  const cas = await makeCas();
  const rows = [];
  for (const each of procedureCases) {
    const { outcome, says } = await playProcedure(room, cas, each);
    rows.push({ id: each.id, expected: each.expects, found: outcome, says });
  }
  const differing = rows.filter(({ expected, found }) => expected !== found);
  if (values.json)
    console.log(
      JSON.stringify(
        {
          date: new Date().toISOString().slice(0, 10),
          node: process.versions.node,
          openSsl: process.versions.openssl,
          cases: rows.map(({ id, found, says }) => ({ id, found, says })),
        },
        null,
        2,
      ),
    );
  else console.table(rows);
  console[values.json ? 'error' : 'log'](`The pages and the lab agree in ${rows.length - differing.length} of ${rows.length} cases.`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} finally {
  await room.close();
}
