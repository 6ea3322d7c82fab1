import type { APIRoute } from 'astro';
import { dataFile } from '../../build/site/data-schema.ts';
import { matrixData } from '../../wording/data.ts';

export const GET: APIRoute = () => dataFile('matrix', matrixData());
