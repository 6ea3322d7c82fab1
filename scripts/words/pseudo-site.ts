// Builds the site with every string of src/wording/ in pseudo letters, and says what its pages still say in plain English: neither MDX nor changelog, quote nor code.
// Usage: node scripts/words/pseudo-site.ts [--list ROOM] [--keep] [--record]
//   --list ROOM  prints each piece of a room, such as features/shell, with its file
//   --keep       reads the pages of the last run instead of building them
//   --record     writes how many pieces each room has, which no later run may go over
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { pseudoModule } from './pseudo.ts';
import { stillEnglish, type Piece } from './still-english.ts';

const { values } = parseArgs({ options: { list: { type: 'string' }, keep: { type: 'boolean' }, record: { type: 'boolean' } } });
const dist = 'build/pseudo';
if (!values.keep || !existsSync(dist))
  await build({
    outDir: dist,
    cacheDir: 'node_modules/.astro-pseudo',
    vite: {
      plugins: [
        {
          name: 'hub-and-spoke:pseudo',
          enforce: 'pre',
          transform: (source: string, id: string) =>
            /\/src\/wording\/[^?]*\.ts$/.test(id) ? { code: pseudoModule(source), map: null } : undefined,
        },
      ],
    },
  });

const english = stillEnglish(dist);
const counted = (keyOf: (piece: Piece) => string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(english, keyOf))
      .map(([key, pieces]) => [key, new Set(pieces?.map(({ text }) => text)).size] as const)
      .sort(([, a], [, b]) => b - a),
  );
if (values.list !== undefined)
  console.log(
    [...new Set(english.filter(({ room }) => room === values.list).map(({ file, text }) => `${file ?? ''}\t${text}`))].sort().join('\n'),
  );
else {
  console.log('By type of page');
  console.table(counted(({ type }) => type));
  console.log('By room');
  console.table(counted(({ room }) => room));
}

/** The most pieces that each room may have. Facts grow with what is read, and what is computed has no room of its own. */
const record = 'scripts/words/still-english.json';
const rooms = Object.fromEntries(Object.entries(counted(({ room }) => room)).filter(([room]) => !['facts', 'computed'].includes(room)));
if (values.record) writeFileSync(record, `${JSON.stringify(rooms, undefined, 2)}\n`);
const most = JSON.parse(readFileSync(record, 'utf8')) as Readonly<Record<string, number>>;
for (const [room, count] of Object.entries(rooms).filter(([name, pieces]) => pieces > (most[name] ?? 0))) {
  console.error(`${room} says ${count} pieces in plain English, and ${most[room] ?? 0} were left.`);
  process.exitCode = 1;
}
