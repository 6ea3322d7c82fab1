import type { APIRoute } from 'astro';
import { releases } from '../build/site/changelog.ts';
import { changesFeed } from '../build/site/changes-feed.ts';

/** The changelog as RSS. */
export const GET: APIRoute = () => new Response(changesFeed(releases()), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
