import type { APIRoute } from 'astro';
import { messageSchema } from '../../embed/message.ts';

/** A permanent address: version 1 of the contract only ever grows. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(messageSchema, null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } });
