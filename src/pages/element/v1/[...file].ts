import type { APIRoute } from 'astro';
import { servedElement } from '../../../build/scripts/element-script.ts';

/** A permanent address: pages of other hosts name `hub-spoke.js` here. The name with the hash goes when the element changes. */
export const getStaticPaths = async () =>
  Object.entries((await servedElement()).files).map(([file, text]) => ({ params: { file }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props, params }) =>
  new Response(props.text, {
    headers: { 'content-type': `${params.file?.endsWith('.map') ? 'application/json' : 'text/javascript'}; charset=utf-8` },
  });
