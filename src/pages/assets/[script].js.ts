import type { APIRoute } from 'astro';
import { clientScripts } from '../../build/scripts/client-script.ts';

export const getStaticPaths = async () =>
  Object.entries(await clientScripts())
    // The checker is served from /check/ (see there).
    .filter(([key]) => key !== 'checker')
    .map(([, { name, code }]) => ({ params: { script: name }, props: { code } }));

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
