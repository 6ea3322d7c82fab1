/** The part of JSON Schema (2020-12) that the contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
};

/** The schema that a `#/$defs/name` stands for. Throws on a name that is not there: a mistake in the contract, not in a message. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`the schema has no ${schema.$ref}`);
  return found;
}

function holdsLimits({ minLength = 0, maxLength = Infinity, pattern, minimum = -Infinity, maximum = Infinity }: Schema, value: unknown) {
  if (typeof value === 'number') return value >= minimum && value <= maximum;
  if (typeof value !== 'string') return true;
  return value.length >= minLength && value.length <= maxLength && (pattern === undefined || new RegExp(pattern).test(value));
}

/** Whether an object has a property. JSON has no `undefined`, and a page that sends one means that there is none. */
const has = (of: Readonly<Record<string, unknown>>, name: string): boolean => Object.hasOwn(of, name) && of[name] !== undefined;

function holdsProperties({ required = [], properties = {} }: Schema, value: unknown, root: Schema): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const of = value as Readonly<Record<string, unknown>>;
  return (
    required.every((name) => has(of, name)) &&
    Object.entries(properties).every(([name, property]) => !has(of, name) || conforms(of[name], property, root))
  );
}

/** Whether a value is what a schema says; `root` holds the definitions. Never throws on a value, whatever it is. */
export function conforms(value: unknown, schema: Schema, root: Schema): boolean {
  const at = resolve(schema, root);
  return (
    (!('const' in at) || at.const === value) &&
    (!at.enum || at.enum.includes(value)) &&
    (!at.type || types[at.type]?.(value) === true) &&
    (!at.oneOf || at.oneOf.filter((each) => conforms(value, each, root)).length === 1) &&
    holdsLimits(at, value) &&
    holdsProperties(at, value, root)
  );
}
