import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, takesGzip } from './serve.ts';

const page = `<!doctype html><title>A page</title>${'<p>The API server and the nodes.</p>'.repeat(200)}`;
const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
let server: Server;
let url = '';

/** What the server answers as it came: `fetch` would uncompress it. */
const ask = (address: string, headers: OutgoingHttpHeaders = {}): Promise<{ answer: IncomingMessage; body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(url + address, { headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ answer, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, '404.html'), page.replace('A page', 'No page here'));
  writeFileSync(path.join(folder, 'a.png'), Buffer.from([137, 80, 78, 71]));
  writeFileSync(path.join(folder, 'assets', 'a.0123456789.js'), 'void 0;');
  ({ server, url } = await serve(folder));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('serve()', () => {
  it('serve() compresses text for a browser that takes gzip, and sends it as it is to one that does not', async () => {
    const compressed = await ask('', { 'accept-encoding': 'gzip, deflate, br' });
    expect(compressed.answer.headers['content-encoding']).toBe('gzip');
    expect(compressed.body.length).toBeLessThan(page.length / 10);
    expect(gunzipSync(compressed.body).toString()).toBe(page);
    const plain = await ask('');
    expect(plain.answer.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(page);
    for (const { answer, body } of [compressed, plain]) {
      expect(answer.headers['vary']).toBe('accept-encoding');
      expect(answer.headers['content-length']).toBe(String(body.length));
    }
  });

  it('serve() does not compress a picture again', async () => {
    const { answer, body } = await ask('a.png', { 'accept-encoding': 'gzip' });
    expect([answer.headers['content-encoding'], answer.headers['content-type'], body.length]).toEqual([undefined, 'image/png', 4]);
  });

  it('serve() answers 304 with no body to a browser that has the content, with the policy of the page all the same', async () => {
    const { answer } = await ask('', { 'accept-encoding': 'gzip' });
    const tag = answer.headers.etag ?? '';
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    for (const known of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
      const again = await ask('', { 'if-none-match': known });
      expect([known, again.answer.statusCode, again.body.length]).toEqual([known, 304, 0]);
      expect(again.answer.headers.etag).toBe(tag);
      expect(again.answer.headers['content-security-policy']).toBe(answer.headers['content-security-policy']);
      expect(again.answer.headers['cache-control']).toBe('no-cache');
    }
    expect((await ask('', { 'if-none-match': 'W/"other"' })).answer.statusCode).toBe(200);
  });

  it('serve() lets scripts of other sites read data and schemas, isolated pages show bare views, and neither do anything with a page', async () => {
    const headersOf = async (address: string): Promise<readonly unknown[]> => {
      const { headers } = (await ask(address)).answer;
      return [headers['access-control-allow-origin'], headers['cross-origin-resource-policy']];
    };
    expect(await headersOf('data/a.json')).toEqual(['*', undefined]);
    expect(await headersOf('schema/a.json')).toEqual(['*', undefined]);
    expect(await headersOf('paths/a/oembed.xml')).toEqual(['*', undefined]);
    expect(await headersOf('twins/a.svg')).toEqual(['*', 'cross-origin']);
    expect(await headersOf('embed/diagram/')).toEqual([undefined, 'cross-origin']);
    for (const address of ['', 'paths/data/', 'check/', 'assets/a.0123456789.js'])
      expect([address, ...(await headersOf(address))]).toEqual([address, undefined, undefined]);
  });

  it('serve() keeps the query where it adds the last slash', async () => {
    const { answer } = await ask('assets?mode=konnectivity&tls=verified');
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/assets/?mode=konnectivity&tls=verified']);
  });

  it('serve() gives changed content another tag', async () => {
    writeFileSync(path.join(folder, 'changing.txt'), 'one');
    const before = (await ask('changing.txt')).answer.headers.etag ?? '';
    writeFileSync(path.join(folder, 'changing.txt'), 'two');
    const { answer, body } = await ask('changing.txt', { 'if-none-match': before, 'accept-encoding': 'gzip' });
    expect([answer.statusCode, gunzipSync(body).toString()]).toEqual([200, 'two']);
    expect(answer.headers.etag).not.toBe(before);
  });

  it('serve() keeps an unknown address at 404 whatever the browser says that it has, and lets nobody cache it for ever', async () => {
    const { answer, body } = await ask('assets/gone.js', { 'if-none-match': '*' });
    expect([answer.statusCode, answer.headers.etag, answer.headers['cache-control']]).toEqual([404, undefined, 'no-cache']);
    expect(body.toString()).toContain('No page here');
    expect((await ask('assets/a.0123456789.js')).answer.headers['cache-control']).toContain('immutable');
  });
});

it('takesGzip() reads the weights of what a browser accepts', () => {
  for (const accepted of ['gzip', 'br, gzip;q=0.5', '*', 'GZIP ; q=1']) expect([accepted, takesGzip(accepted)]).toEqual([accepted, true]);
  for (const accepted of ['', 'br', 'identity', 'gzip;q=0', 'gzip;q=0, *', 'x-gzipped'])
    expect([accepted, takesGzip(accepted)]).toEqual([accepted, false]);
});
