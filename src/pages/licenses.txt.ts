import type { APIRoute } from 'astro';
import { clientScripts } from '../build/scripts/client-script.ts';
import { servedElement } from '../build/scripts/element-script.ts';
import { noticesOf } from '../build/scripts/notices.ts';

/** The notices of every package whose code is in a script of the site or of the element. That of the font is a file of its own. */
export const GET: APIRoute = async () => {
  const scripts = Object.values(await clientScripts());
  const sources = [...scripts, await servedElement()].flatMap((script) => script.sources);
  const text = ['The scripts of this site hold code of these packages.', ...noticesOf(sources)].join(`\n\n${'-'.repeat(72)}\n\n`);
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
