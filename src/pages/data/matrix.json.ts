import type { APIRoute } from 'astro';
import { dataFile } from '../../build/site/data-schema.ts';
import { checkedMinor, evidenceTable } from '../../facts/evidence/standing.ts';
import { matrixData } from '../../wording/data.ts';

export const GET: APIRoute = () => dataFile('matrix', matrixData({ minor: checkedMinor, table: evidenceTable }));
