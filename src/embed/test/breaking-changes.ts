import { resolve, type Schema } from '../schema.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const refOf = ({ $ref = '' }: Schema): string => $ref;

/** Alternatives are compared by name where they have one, else by place. */
function alternatives(before: Schema, after: Schema, where: string, check: (a: Schema, b: Schema, where: string) => string[]): string[] {
  const then = before.oneOf ?? [];
  const now = after.oneOf ?? [];
  return then.flatMap((each, i) => {
    const match = each.$ref ? now.find((other) => refOf(other) === refOf(each)) : now[i];
    return match ? check(each, match, `${where}/${each.$ref?.split('/').at(-1) ?? i}`) : [`${where}: ${each.$ref ?? i} is gone`];
  });
}

function limits(before: Schema, after: Schema, where: string): string[] {
  const breaks: string[] = [];
  for (const key of ['const', 'type', 'pattern'] as const)
    if (!same(before[key], after[key]))
      breaks.push(`${where}: ${key} was ${JSON.stringify(before[key])}, is ${JSON.stringify(after[key])}`);
  for (const key of ['minLength', 'maxLength', 'minimum', 'maximum'] as const)
    if (!same(before[key], after[key])) breaks.push(`${where}: ${key} was ${before[key]}, is ${after[key]}`);
  for (const value of before.enum ?? [])
    if (!after.enum?.some((other) => same(other, value))) breaks.push(`${where}: the value ${JSON.stringify(value)} is gone`);
  if (!before.enum && after.enum) breaks.push(`${where}: only some values are left`);
  return breaks;
}

function members(before: Schema, after: Schema, where: string, check: (a: Schema, b: Schema, where: string) => string[]): string[] {
  const [then, now] = [before.required ?? [], after.required ?? []];
  return [
    ...then.filter((name) => !now.includes(name)).map((name) => `${where}: ${name} may now be missing`),
    ...now.filter((name) => !then.includes(name)).map((name) => `${where}: ${name} is now required`),
    ...Object.entries(before.properties ?? {}).flatMap(([name, property]) => {
      const other = after.properties?.[name];
      return other ? check(property, other, `${where}.${name}`) : [`${where}: the property ${name} is gone`];
    }),
  ];
}

/**
 * What in a contract would break a page that was written against an earlier one, one sentence each. Optional properties, kinds of
 * message and values may be added; nothing may be taken away, renamed, narrowed, widened in type, or made required or optional.
 */
export function breakingChanges(before: Schema, after: Schema): string[] {
  const compare = (a: Schema, b: Schema, where: string): string[] => {
    const [then, now] = [resolve(a, before), resolve(b, after)];
    if (then.oneOf && !now.oneOf) return [`${where}: no longer one of several`];
    return [...limits(then, now, where), ...members(then, now, where, compare), ...alternatives(then, now, where, compare)];
  };
  return compare(before, after, 'message');
}
