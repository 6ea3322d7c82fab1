import type { APIRoute } from 'astro';
import { fontLicense } from '../build/font/site-font.ts';

/** The license of the font, which goes with each part of it. */
export const GET: APIRoute = async () => new Response(await fontLicense(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
