import type { APIRoute } from 'astro';
import { dataSchemas } from '../../build/site/data-schema.ts';
import { clusterRecordSchema } from '../../facts/evidence/cluster-record-schema.ts';

export const getStaticPaths = () =>
  Object.entries({ ...dataSchemas, 'cluster-record': clusterRecordSchema }).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }));

/** Permanent addresses: version 1 of each shape only ever grows. */
export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props['schema'], null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } });
