import type { APIRoute } from 'astro';
import { dataFile } from '../../build/site/data-schema.ts';
import { evidenceData } from '../../facts/evidence/data.ts';

export const GET: APIRoute = () => dataFile('evidence', evidenceData());
