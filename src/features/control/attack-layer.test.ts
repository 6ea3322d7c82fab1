import { expect, it } from 'vitest';
import { z } from 'zod';
import { attackLayer } from './attack-layer.ts';

/** The properties of a layer as mitre-attack/attack-navigator has them in layers/spec/v4.5/layerformat.md, at 068cf4e889a61b6f40a8c9d6f190ae3debdc8ab5. */
const metadata = z.array(z.strictObject({ name: z.string(), value: z.string() }));
const layer = z.strictObject({
  name: z.string(),
  versions: z.strictObject({ attack: z.string().optional(), navigator: z.string().regex(/^(?:4\.9|[5-9])\./), layer: z.literal('4.5') }),
  domain: z.enum(['enterprise-attack', 'mobile-attack', 'ics-attack']),
  description: z.string().optional(),
  techniques: z.array(
    z.strictObject({
      techniqueID: z.string().regex(/^T\d{4}(?:\.\d{3})?$/),
      comment: z.string().optional(),
      score: z.number().optional(),
      metadata: metadata.optional(),
    }),
  ),
  gradient: z.strictObject({ colors: z.array(z.string().regex(/^#[0-9a-f]{6}$/)).min(2), minValue: z.number(), maxValue: z.number() }),
});

it('the layer is as the specification of ATT&CK Navigator says', () => {
  expect(layer.parse(attackLayer()).techniques.length).toBeGreaterThan(5);
});

it('the specification refuses a layer without a domain, a technique with a name for its id, and one colour, so that it can fail', () => {
  const { domain, techniques, gradient, ...rest } = attackLayer();
  const whole = { ...rest, domain, techniques, gradient };
  expect(layer.safeParse(whole).success).toBe(true);
  expect(layer.safeParse({ ...rest, techniques, gradient }).success).toBe(false);
  expect(layer.safeParse({ ...whole, techniques: [{ ...techniques[0], techniqueID: 'Adversary-in-the-Middle' }] }).success).toBe(false);
  expect(layer.safeParse({ ...whole, gradient: { ...gradient, colors: ['#ffffff'] } }).success).toBe(false);
});

it('a man in the middle is scored, and the metadata says that exec is authenticated only where kubelets are verified', () => {
  const spoofing = attackLayer().techniques.find(({ techniqueID }) => techniqueID === 'T1557');
  expect(spoofing?.score).toBeGreaterThan(0);
  const exec = spoofing?.metadata.filter(({ name }) => name.startsWith('API server → kubelet')) ?? [];
  expect(exec.filter(({ value }) => value === 'authenticated').map(({ name }) => name.split(', ')[1])).toEqual([
    'TLS verification',
    'Konnectivity + TLS',
  ]);
});
