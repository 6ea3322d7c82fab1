import type { APIRoute } from 'astro';
import { pngFiles, type PictureFile } from '../../build/alternates/picture-files.ts';

type Make = PictureFile<Promise<Uint8Array>>['make'];

/** For each picture what gives its bytes. A build draws them one after the other beside its pages, so that they are there when their turn comes. */
export const getStaticPaths = () => {
  let last: Promise<unknown> = Promise.resolve();
  const ahead = ({ make }: { make: Make }): Make => {
    const made = last.then(make);
    last = made.catch(() => undefined);
    return () => made;
  };
  return pngFiles.map((file) => ({ params: { picture: file.name }, props: { make: import.meta.env.PROD ? ahead(file) : file.make } }));
};

export const GET: APIRoute<{ make: Make }> = async ({ props }) =>
  new Response(Buffer.from(await props.make()), { headers: { 'content-type': 'image/png' } });
