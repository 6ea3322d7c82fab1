import type { APIRoute } from 'astro';
import { clientScripts } from '../../build/scripts/client-script.ts';

/**
 * The checker, the rarer forms and what follows a check lie beside their page, since they also run in a worker, and a worker obeys the
 * policy of its own address: it may connect to nothing.
 */
export const getStaticPaths = async () => {
  const { checker, checkForms, checkFollowUp } = await clientScripts();
  return [checker, checkForms, checkFollowUp].map(({ name, code }) => ({ params: { script: name }, props: { code } }));
};

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
