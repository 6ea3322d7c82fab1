// Serves a built site on loopback with strict headers, for `npm start`, the tests and the benchmark.
// Usage: node scripts/site/serve.ts [folder] [--port N] [--base /sub/path/]
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The Content-Security-Policy that every page must hold. */
export const csp = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'none'";

/**
 * What a page may do, by its path under the root: anyone may frame a bare view, only this site anything else, and the page that takes a
 * reader's configuration may open no connection at all. A policy in the page cannot say the first.
 */
export const policyFor = (pathname: string): string =>
  `${csp}; frame-ancestors ${pathname.startsWith('embed/') ? '*' : "'self'"}${/^(?:embed\/)?check\//.test(pathname) ? "; connect-src 'none'" : ''}`;

/** Starts a server for `folder`; resolves to it and its base URL. Port 0 picks a free one; `gzip` compresses, as a host does. */
export function serve(
  folder: string,
  { port = 0, base = '/', gzip = false }: { port?: number; base?: string; gzip?: boolean } = {},
): Promise<{ server: Server; url: string }> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    let pathname = '';
    const send = (status: number, headers: OutgoingHttpHeaders, body = '') =>
      response
        .writeHead(status, {
          'content-security-policy': policyFor(pathname.slice(base.length)),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          ...headers,
        })
        .end(body);
    try {
      pathname = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    } catch {
      return send(400, { 'content-type': types['.txt'] }, 'The address is not valid percent-encoding.\n');
    }
    if (!pathname.startsWith(base)) return send(404, { 'content-type': types['.txt'] }, `This server serves ${base} only.\n`);
    let file = path.join(root, pathname.slice(base.length));
    if (!file.startsWith(root)) return send(404, { 'content-type': types['.txt'] }, 'Not found.\n');
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/')) return send(301, { location: `${pathname}/` });
      file = path.join(file, 'index.html');
    }
    const found = existsSync(file);
    if (!found) file = path.join(root, '404.html');
    if (!existsSync(file)) return send(404, { 'content-type': types['.txt'] }, 'Not found.\n');
    const compress = gzip && /\.(?:html|css|js|json|svg|txt|xml|md)$/.test(file);
    response.writeHead(found ? 200 : 404, {
      ...(compress ? { 'content-encoding': 'gzip' } : {}),
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policyFor(pathname.slice(base.length)),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': pathname.includes('/_astro/') || pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') return response.end();
    const content = createReadStream(file);
    (compress ? content.pipe(createGzip()) : content).pipe(response);
    return undefined;
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}` }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const option = (name: string, fallback: string): string =>
    (process.argv.includes(name) && process.argv[process.argv.indexOf(name) + 1]) || fallback;
  const folder = process.argv[2]?.startsWith('--') ? 'dist' : (process.argv[2] ?? 'dist');
  if (!existsSync(folder)) {
    console.error(`${folder} is not there: run \`npm run build\` first.`);
    process.exit(1);
  }
  const base = option('--base', '/');
  const wanted = Number(option('--port', '4321'));
  // A port that is taken is no reason to stop: the next free one will do, and the printed address is the true one.
  const { url } = await serve(folder, { port: wanted, base }).catch(() => serve(folder, { base }));
  console.log(`Hub & Spoke is served at ${url}`);
}
