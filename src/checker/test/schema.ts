/** The part of JSON Schema that the published schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** Every way in which a value does not fit a schema, with the path to it. A field that the schema does not name is one. */
export function misfits(value: unknown, schema: Schema, root: Schema = schema, at = '$'): readonly string[] {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/$defs/', '');
    const target = root.$defs?.[name];
    return target ? misfits(value, target, root, at) : [`${at}: no such definition as ${name}`];
  }
  if (schema.anyOf) return schema.anyOf.some((one) => misfits(value, one, root, at).length === 0) ? [] : [`${at}: fits none of its forms`];
  const found: string[] = [];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) found.push(`${at}: is ${typeOf(value)}, not ${types.join(' or ')}`);
  if ('const' in schema && value !== schema.const) found.push(`${at}: is not ${String(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value)) found.push(`${at}: ${String(value)} is none of ${schema.enum.join(', ')}`);
  if (schema.pattern && !(typeof value === 'string' && new RegExp(schema.pattern).test(value)))
    found.push(`${at}: ${String(value)} does not fit ${schema.pattern}`);
  for (const name of schema.required ?? []) if (!entriesOf(value).some(([key]) => key === name)) found.push(`${at}: has no ${name}`);
  for (const [key, item] of entriesOf(value)) {
    const own = schema.properties?.[key] ?? schema.additionalProperties;
    if (own) found.push(...misfits(item, own, root, `${at}.${key}`));
    else if (schema.properties) found.push(`${at}: has ${key}, which the schema does not name`);
  }
  if (schema.items && Array.isArray(value))
    found.push(...value.flatMap((item, index) => misfits(item, schema.items as Schema, root, `${at}[${index}]`)));
  return found;
}
