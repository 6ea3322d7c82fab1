import type { APIRoute } from 'astro';
import { embeddablePages } from '../../build/alternates/embeddable.ts';
import { dataFile } from '../../build/site/data-schema.ts';

/** Every page that others may show, with its card and its bare view. `set-site.mjs` makes the oEmbed answers of it. */
export const GET: APIRoute = () => dataFile('embeds', { version: 1, pages: embeddablePages });
