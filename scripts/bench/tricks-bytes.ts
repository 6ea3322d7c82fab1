// Prints what tricks cost in the scripts of browsers, in bytes of gzip: each script with the trick, and without it.
// Usage: npm run bench:tricks -- --only bytes
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { bundled } from './bundled.ts';

const instead = (module: RegExp, contents: string): Plugin => ({
  name: 'instead',
  setup({ onLoad }) {
    onLoad({ filter: module }, () => ({ loader: 'ts', contents }));
  },
});

const gzipOf = async (entry: string, plugins: readonly Plugin[]): Promise<number> =>
  gzipSync(await bundled(entry, plugins), { level: 9 }).length;

/** What tricks cost: a script with the module, and with nothing in its place. */
const costs: readonly { readonly script: string; readonly entry: string; readonly module: string; readonly instead: Plugin }[] = [
  {
    script: 'start',
    entry: 'src/features/shell/script/start.ts',
    module: 'event-replay.ts',
    instead: instead(/event-replay\.ts$/, 'export const keepEarlyEvents = () => {};'),
  },
];

/** Prints the table. */
export async function bytes(): Promise<void> {
  const cost = [];
  for (const { script, entry, module, instead: plugin } of costs) {
    const [whole, small] = [await gzipOf(entry, []), await gzipOf(entry, [plugin])];
    cost.push({ script, module, bytes: whole, without: small, costs: whole - small });
  }
  console.table(cost);
}
