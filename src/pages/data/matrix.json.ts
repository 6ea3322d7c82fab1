import type { APIRoute } from 'astro';
import { matrixData } from '../../model/data.ts';

export const GET: APIRoute = () => Response.json(matrixData());
