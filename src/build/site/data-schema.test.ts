import { describe, expect, it } from 'vitest';
import { checkedMinor, evidenceTable } from '../../facts/evidence/standing.ts';
import { misfits, type Schema } from '../../checker/test/schema.ts';
import { evidenceData } from '../../facts/evidence/data.ts';
import { factOf } from '../../facts/fact.ts';
import { matrixData, modelData } from '../../wording/data.ts';
import { embeddablePages } from '../alternates/embeddable.ts';
import { dataFile, dataSchemas, type DataSchema } from './data-schema.ts';

const model = modelData(checkedMinor);
const data = {
  matrix: matrixData({ minor: checkedMinor, table: evidenceTable }),
  model: { ...model, sources: model.facts.map((id) => factOf(id)) },
  embeds: { version: 1, pages: embeddablePages },
  evidence: evidenceData(),
} as const;
const names = Object.keys(dataSchemas) as (keyof typeof dataSchemas)[];
const read = async (name: keyof typeof dataSchemas): Promise<Record<string, unknown>> =>
  (await dataFile(name, data[name]).json()) as Record<string, unknown>;

/** Every schema inside of a schema, itself among them. */
const inside = (schema: DataSchema): readonly DataSchema[] => [
  schema,
  ...[
    schema.items,
    schema.additionalProperties,
    ...(schema.anyOf ?? []),
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
  ]
    .filter((each) => each !== undefined)
    .flatMap(inside),
];

describe.each(names)('/schema/%s-v1.json', (name) => {
  it('names every field of the file, and none that the file has in another shape', async () => {
    expect(misfits(await read(name), dataSchemas[name] as Schema)).toEqual([]);
  });

  it('does not fit another version, or a file with a field less', async () => {
    const published = await read(name);
    expect(misfits({ ...published, version: 2 }, dataSchemas[name] as Schema)).not.toEqual([]);
    const last = Object.keys(published).at(-1) ?? '';
    expect(misfits({ ...published, [last]: undefined }, dataSchemas[name] as Schema)).not.toEqual([]);
  });

  it('forbids no field, so that the file may grow', () => {
    for (const schema of inside(dataSchemas[name])) expect(schema.additionalProperties).not.toBe(false);
  });

  it('is where the file says, whatever the path of the site is', async () => {
    const { $schema } = await read(name);
    expect(new URL(String($schema), `https://docs.example/a/b/data/${name}.json`).href).toBe(
      `https://docs.example/a/b/schema/${name}-v1.json`,
    );
  });
});
