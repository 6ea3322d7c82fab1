import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves pages by address on a port of its own, which is another origin. Returns its origin. */
export async function hostPages(pages: Readonly<Record<string, { readonly html: string; readonly headers?: Record<string, string> }>>) {
  const server: Server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? 'not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** A page around frames, which keeps what each of them says: `window.heard` by the index of the frame. */
export const hostPage = (
  frames: readonly { readonly src: string; readonly sandbox?: string; readonly width?: number }[],
): string => `<!doctype html>
<html lang="en"><head><title>A course</title><link rel="icon" href="data:," /></head><body>
<button id="before">before</button>
${frames
  .map(
    ({ src, sandbox, width = 800 }) =>
      `<iframe title="view" src="${src}" width="${width}" height="200"${sandbox === undefined ? '' : ` sandbox="${sandbox}"`}></iframe>`,
  )
  .join('\n')}
<button id="after">after</button>
<script>
  window.heard = [];
  window.strangers = [];
  addEventListener('message', (event) => {
    const at = [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === event.source);
    if (at < 0) return;
    (window.heard[at] ??= []).push({ data: event.data, origin: event.origin });
    if (event.data?.source === 'hub-spoke' && event.data.type === 'resize')
      document.querySelectorAll('iframe')[at].height = event.data.height;
  });
  window.ask = (at, message) => document.querySelectorAll('iframe')[at].contentWindow.postMessage(message, '*');
</script></body></html>`;
