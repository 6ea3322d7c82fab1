import type { APIRoute } from 'astro';
import { factOf } from '../../facts/fact.ts';
import { modelData } from '../../wording/data.ts';

export const GET: APIRoute = () => {
  const model = modelData();
  return Response.json({ ...model, sources: model.facts.map((id) => factOf(id)) });
};
