import type { APIRoute } from 'astro';
import { attackLayer } from '../../features/control/attack-layer.ts';

/** The techniques of ATT&CK that bear on these paths, for ATT&CK Navigator. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(attackLayer(), null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
