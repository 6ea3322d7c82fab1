import type { APIRoute } from 'astro';
import { svgFiles, type PictureFile } from '../../build/alternates/picture-files.ts';

export const getStaticPaths = () => svgFiles.map(({ name, make }) => ({ params: { picture: name }, props: { make } }));

export const GET: APIRoute<Pick<PictureFile<string>, 'make'>> = ({ props }) =>
  new Response(props.make(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
