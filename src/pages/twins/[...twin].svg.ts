import type { APIRoute } from 'astro';
import { svgFiles, type TwinFile } from '../../build/twins.ts';

export const getStaticPaths = () => svgFiles.map(({ name, make }) => ({ params: { twin: name }, props: { make } }));

export const GET: APIRoute<Pick<TwinFile<string>, 'make'>> = ({ props }) =>
  new Response(props.make(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
