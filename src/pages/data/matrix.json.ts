import type { APIRoute } from 'astro';
import { matrixData } from '../../wording/data.ts';

export const GET: APIRoute = () => Response.json(matrixData());
