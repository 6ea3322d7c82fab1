// Builds the site and serves it. Runs under the Node that `npm run` finds first: the one in node_modules.
import { spawnSync } from 'node:child_process';

const build = spawnSync('astro', ['build', '--silent'], { stdio: 'inherit' });
if (build.status !== 0) {
  console.error('The build failed: see the message above.');
  process.exit(build.status ?? 1);
}
const { serve } = await import('./serve.ts');
const { url } = await serve('dist', { port: 4321 }).catch(() => serve('dist'));
console.log(`Hub & Spoke is served at ${url}`);
