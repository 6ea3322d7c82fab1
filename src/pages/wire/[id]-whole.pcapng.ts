import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { wholeCaptures, wholeFile } from '../../facts/wire/shown/whole-capture.ts';
import type { CaptureId } from '../../wording/wire/capture-words.ts';

export const getStaticPaths = () => wholeCaptures.map((id) => ({ params: { id } }));

/** A capture as it was recorded, with the keys that decrypt it, for Wireshark. */
export const GET: APIRoute = ({ params }) => {
  const file = wholeFile(params.id as CaptureId);
  if (file === undefined) throw new Error(`no whole recording is of the capture ${params.id}`);
  return new Response(Uint8Array.from(readFileSync(file)), { headers: { 'content-type': 'application/x-pcapng' } });
};
