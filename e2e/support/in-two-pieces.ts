import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contentTypes } from '../../scripts/site/serve.ts';

/**
 * Serves `dist` on a port of its own, as a network would that stops for a moment in the middle of a page: of each page comes what stands before
 * `until()`, and the rest once a browser has had time to draw. `until` takes the page and returns where it stops.
 */
export async function inTwoPieces(until: (html: string) => number): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const file = path.join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    response.writeHead(200, { 'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream' });
    if (!file.endsWith('.html')) return void response.end(readFileSync(file));
    const html = readFileSync(file, 'utf8');
    const at = until(html);
    response.write(html.slice(0, at));
    await pause(600);
    response.end(html.slice(at));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
