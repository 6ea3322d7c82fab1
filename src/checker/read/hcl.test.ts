import { describe, expect, it } from 'vitest';
import { blocksOf } from './hcl.ts';
import { TooMuchWork, Work } from './limits.ts';
import { get, isTemplate, itemsOf, textOf } from './yaml-node.ts';

const read = (text: string) => blocksOf(text, new Work(text.length));

describe('a text of Terraform', () => {
  const [block] = read(`resource "aws_eks_cluster" "one" {
  name = "lab" # the name
  on   = true
  cidrs = ["192.0.2.0/24", var.more]
  made = var.made ? true : false
  text = "a\${b}"
  vpc_config { private = false }
  /* pool { a = 0 } */
  pool { a = 1 }
  pool { a = 2 }
  dynamic "tag" { for_each = var.tags
    content { key = tag.key } }
  data = <<-EOT
    } not a brace
  EOT
  map = { "a" = 1, b : 2, for = 3 }
  every = { for k, v in var.x : k => v }
}
`);
  const value = (...path: readonly string[]) => get(block?.value, ...path);

  it('has blocks with their labels, and literals as they are', () => {
    expect(block?.words).toEqual(['resource', 'aws_eks_cluster', 'one']);
    expect([['name'], ['on'], ['vpc_config', 'private'], ['map', 'a'], ['map', 'b']].map((path) => textOf(value(...path)))).toEqual([
      'lab',
      'true',
      'false',
      '1',
      '2',
    ]);
    expect(itemsOf(value('pool')).map((one) => textOf(get(one, 'a')))).toEqual(['1', '2']);
  });

  it('has a template in place of all that only Terraform computes', () => {
    for (const path of ['made', 'text', 'tag', 'every']) expect([path, isTemplate(value(path))]).toEqual([path, true]);
    expect(itemsOf(value('cidrs')).map(isTemplate)).toEqual([false, true]);
  });

  it('ends a heredoc at its word and nowhere before', () => {
    expect(textOf(value('data'))).toContain('} not a brace');
    expect(textOf(value('map', 'b'))).toBe('2');
  });
});

describe('a text of Bicep', () => {
  it('has resources with their types, conditions and lists over lines', () => {
    const [block] = read(
      "resource aks 'A/b@1' = if (deploy) {\n  properties: {\n    list: [\n      'a'\n      b\n    ]\n    each: [for i in r: {n: i}]\n    ...more\n  }\n}\n",
    );
    expect(block?.words).toEqual(['resource', 'aks', 'A/b@1']);
    const properties = get(block?.value, 'properties');
    expect(itemsOf(get(properties, 'list')).map(isTemplate)).toEqual([false, true]);
    expect(isTemplate(get(properties, 'each'))).toBe(true);
    expect(isTemplate(get(properties, '<<'))).toBe(true);
  });
});

describe('a text that is neither', () => {
  const noise = ['{ [ ( ${ " ', '}])', 'a { ', '/* ', 'a = <<A\n', "'''", 'a: b\n- c: "d"\n', '= = }', '\u0000', 'a = [for '];

  it.each(noise)('ends within the bound of work: %j', (piece) => {
    for (const times of [1, 7, 2000]) {
      const text = piece.repeat(times);
      const work = new Work(text.length);
      try {
        blocksOf(text, work);
      } catch (error) {
        expect(error).toBeInstanceOf(TooMuchWork);
      }
      expect(work.steps).toBeLessThanOrEqual(work.limit);
    }
  });
});
