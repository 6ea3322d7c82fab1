import type { APIRoute } from 'astro';
import { pngFiles, type PictureFile } from '../../build/alternates/picture-files.ts';

export const getStaticPaths = () => pngFiles.map(({ name, make }) => ({ params: { picture: name }, props: { make } }));

export const GET: APIRoute<Pick<PictureFile<Promise<Uint8Array>>, 'make'>> = async ({ props }) =>
  new Response(Buffer.from(await props.make()), { headers: { 'content-type': 'image/png' } });
