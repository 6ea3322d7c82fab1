// Serves a built site on loopback with strict headers, for `npm start`, the tests and the benchmark.
// Usage: node scripts/site/serve.ts [folder] [--port N] [--base /sub/path/]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { foldersNotAhead, nextPageFile } from '../../src/features/shell/script/next-page-rules.ts';

/** The content type of a file, by the ending of its name. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.pcapng': 'application/x-pcapng',
  '.speculationrules': 'application/speculationrules+json',
};

/** The Content-Security-Policy that every page must hold, without the hashes of what a build has in its pages. */
export const csp =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; trusted-types hub-spoke";

/** The policy of a built folder, with its hashes, as its `_headers` say it. */
export const cspOf = (folder: string): string => {
  const file = path.join(folder, '_headers');
  return (existsSync(file) && /Content-Security-Policy: (.+?); frame-ancestors/.exec(readFileSync(file, 'utf8'))?.[1]) || csp;
};

/**
 * What a page may do, by its path under the root: anyone may frame a bare view, only this site anything else, and the pages that take a
 * reader's configuration or record may open no connection at all. A policy in the page cannot say the first.
 */
export const policyFor = (pathname: string, policy = csp): string =>
  `${policy}; frame-ancestors ${pathname.startsWith('embed/') ? '*' : "'self'"}${/^(?:(?:embed\/)?check|evidence\/compare)\//.test(pathname) ? "; connect-src 'none'" : ''}`;

/**
 * What other sites may do with an address, by its path under the root: a script of theirs may read data, schemas, pictures and oEmbed answers,
 * a page of theirs may load the element and check its `integrity`, and one that isolates itself (`Cross-Origin-Embedder-Policy`) may do that too, and
 * show a bare view or a picture. The configurations under
 * `public/host/` and `public/_headers` say the same, each in its own notation, and their tests compare them with this table.
 */
const openTo: readonly { readonly header: string; readonly value: string; readonly pathname: RegExp }[] = [
  { header: 'access-control-allow-origin', value: '*', pathname: /^(?:data|element|schema|twins)\/|(?:^|\/)oembed\.(?:json|xml)$/ },
  { header: 'cross-origin-resource-policy', value: 'cross-origin', pathname: /^(?:element|embed|twins)\// },
];

/** The headers for use by other sites that an address has, by its path under the root. */
export const crossOriginHeaders = (pathname: string): Readonly<Record<string, string>> =>
  Object.fromEntries(openTo.filter((each) => each.pathname.test(pathname)).map(({ header, value }) => [header, value]));

/**
 * The header that names the rules for fetching the next page ahead, for a page by its path under the root; `base` is the path of the root. A frame
 * has one view, and the page that takes a reader's configuration opens no connection.
 */
export const nextPageHeader = (pathname: string, base: string): Readonly<Record<string, string>> =>
  /^$|\/$/.test(pathname) && !new RegExp(`^(?:${foldersNotAhead.join('|')})/`).test(pathname)
    ? { 'speculation-rules': `"${base}${nextPageFile}"` }
    : {};

/** Whether a request takes an answer that is compressed with gzip, by its `Accept-Encoding`. */
export function takesGzip(accepted = ''): boolean {
  const weights = new Map(
    accepted.split(',').map((each) => {
      const [coding = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
      return [coding, Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)] as const;
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

/** Whether a browser has this content already: its `If-None-Match` names the tag, or any. Tags are compared without their `W/`. */
const isKnown = (tag: string, known = ''): boolean => known.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));

/** Starts a server for `folder`; resolves to it and its base URL. Port 0 picks a free one. It compresses and revalidates, as a host does. */
export function serve(
  folder: string,
  { port = 0, base = '/' }: { port?: number; base?: string } = {},
): Promise<{ server: Server; url: string }> {
  const root = path.resolve(folder);
  const policy = cspOf(root);
  /** What was compressed once, by the tag of its content. */
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    let pathname = '';
    let query = '';
    const send = (status: number, headers: OutgoingHttpHeaders, body: string | Buffer = '') =>
      response
        .writeHead(status, {
          'content-security-policy': policyFor(pathname.slice(base.length), policy),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          ...crossOriginHeaders(pathname.slice(base.length)),
          ...nextPageHeader(pathname.slice(base.length), base),
          ...(status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
          ...headers,
        })
        .end(request.method === 'HEAD' ? '' : body);
    try {
      const asked = new URL(request.url ?? '', 'http://localhost');
      [pathname, query] = [decodeURIComponent(asked.pathname), asked.search];
    } catch {
      return send(400, { 'content-type': contentTypes['.txt'] }, 'The address is not valid percent-encoding.\n');
    }
    if (!pathname.startsWith(base)) return send(404, { 'content-type': contentTypes['.txt'] }, `This server serves ${base} only.\n`);
    let file = path.join(root, pathname.slice(base.length));
    if (!file.startsWith(root)) return send(404, { 'content-type': contentTypes['.txt'] }, 'Not found.\n');
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/')) return send(301, { location: `${pathname}/${query}` });
      file = path.join(file, 'index.html');
    }
    const found = existsSync(file);
    if (!found) file = path.join(root, '404.html');
    if (!existsSync(file)) return send(404, { 'content-type': contentTypes['.txt'] }, 'Not found.\n');
    const content = readFileSync(file);
    const tag = `"${createHash('sha256').update(content).digest('base64url')}"`;
    const compressible = /\.(?:html|css|csv|js|json|svg|txt|xml|md|webmanifest)$/.test(file);
    const immutable = found && /\/(?:_astro|assets)\//.test(pathname);
    const headers: OutgoingHttpHeaders = {
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      // Weak, because the same tag stands for the content with and without compression.
      ...(found ? { etag: `W/${tag}` } : {}),
      ...(compressible ? { vary: 'accept-encoding' } : {}),
    };
    if (found && isKnown(tag, request.headers['if-none-match'])) return send(304, headers);
    headers['content-type'] = contentTypes[path.extname(file)] ?? 'application/octet-stream';
    if (!compressible || !takesGzip(String(request.headers['accept-encoding'] ?? ''))) return send(found ? 200 : 404, headers, content);
    const body = compressed.get(tag) ?? gzipSync(content);
    compressed.set(tag, body);
    return send(found ? 200 : 404, { ...headers, 'content-encoding': 'gzip' }, body);
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
