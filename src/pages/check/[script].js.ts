import type { APIRoute } from 'astro';
import { clientScripts } from '../../build/client-script.ts';

/** The checker lies beside its page, since it is also a worker, and a worker obeys the policy of its own address: it may connect to nothing. */
export const getStaticPaths = async () => {
  const { checker } = await clientScripts();
  return [{ params: { script: checker.name }, props: { code: checker.code } }];
};

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
