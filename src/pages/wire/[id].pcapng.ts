import type { APIRoute } from 'astro';
import { captureFile } from '../../build/site/capture-file.ts';
import { captureIds, type CaptureId } from '../../wording/wire/capture-words.ts';

export const getStaticPaths = () => captureIds.map((id) => ({ params: { id } }));

/** A capture as a file for Wireshark. */
export const GET: APIRoute = ({ params }) =>
  new Response(Uint8Array.from(captureFile(params.id as CaptureId)), { headers: { 'content-type': 'application/x-pcapng' } });
