import type { APIRoute } from 'astro';
import { builtChecker, packageIds, packageName, packageZip, type PackageId } from '../../../build/exercises/packages.ts';

/** The labs as one zip for each place where they can be done. Their checker is built by another process while this one writes pages. */
export const getStaticPaths = () => {
  const checker = builtChecker();
  return packageIds.map((id) => ({ params: { name: packageName(id) }, props: { id, checker } }));
};

export const GET: APIRoute<{ id: PackageId; checker: Promise<Buffer> }> = async ({ props: { id, checker } }) =>
  new Response(new Uint8Array(packageZip(id, await checker)), { headers: { 'content-type': 'application/zip' } });
