import type { APIRoute } from 'astro';
import { pngFiles, type TwinFile } from '../../build/twins.ts';

export const getStaticPaths = () => pngFiles.map(({ name, make }) => ({ params: { twin: name }, props: { make } }));

export const GET: APIRoute<Pick<TwinFile<Promise<Uint8Array>>, 'make'>> = async ({ props }) =>
  new Response(Buffer.from(await props.make()), { headers: { 'content-type': 'image/png' } });
