import type { APIRoute } from 'astro';
import { portCsv } from '../../wording/port.ts';

export const GET: APIRoute = () => new Response(portCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
