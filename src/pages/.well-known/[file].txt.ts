import type { APIRoute, GetStaticPaths } from 'astro';
import { securityFile } from '../../build/address/security-file.ts';

/** One file, `security.txt`, where the build was told a contact, and otherwise none. */
export const getStaticPaths = (() => {
  const text = securityFile(process.env['SECURITY_CONTACT'], new Date());
  return text === undefined ? [] : [{ params: { file: 'security' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
