import type { APIRoute, GetStaticPaths } from 'astro';
import { packageIds, packageName, packageZip, type PackageId } from '../../../build/exercises/packages.ts';

/** The labs as one zip for each place where they can be done. */
export const getStaticPaths = (() =>
  packageIds.map((id) => ({ params: { name: packageName(id) }, props: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: PackageId }> = ({ props: { id } }) =>
  new Response(new Uint8Array(packageZip(id)), { headers: { 'content-type': 'application/zip' } });
