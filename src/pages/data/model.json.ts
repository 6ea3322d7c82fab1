import type { APIRoute } from 'astro';
import { dataFile } from '../../build/site/data-schema.ts';
import { factOf } from '../../facts/fact.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { modelData } from '../../wording/data.ts';

export const GET: APIRoute = () => {
  const model = modelData(checkedMinor);
  return dataFile('model', { ...model, sources: model.facts.map((id) => factOf(id)) });
};
