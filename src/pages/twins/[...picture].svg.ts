import type { APIRoute } from 'astro';
import { distributionPictures } from '../../build/alternates/distribution-pictures.ts';
import { svgFiles, type PictureFile } from '../../build/alternates/picture-files.ts';

export const getStaticPaths = () =>
  [...svgFiles, ...distributionPictures].map(({ name, make }) => ({ params: { picture: name }, props: { make } }));

export const GET: APIRoute<Pick<PictureFile<string>, 'make'>> = ({ props }) =>
  new Response(props.make(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
