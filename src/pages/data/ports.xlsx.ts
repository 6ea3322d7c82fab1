import type { APIRoute } from 'astro';
import { portsSheets } from '../../build/site/ports-sheets.ts';
import { workbook } from '../../build/site/workbook.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: APIRoute = async ({ site }) =>
  new Response(new Uint8Array(await workbook(portsSheets(site))), { headers: { 'content-type': type } });
