import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distributionIds } from '../distribution-id.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import { shapeOfDistribution } from './distribution-shape.ts';
import { shapeFieldIds, shapeFieldText, shapeFields, shapeWith, type ShapeField } from './shape-field.ts';

/** A shape whose lists are in one order. */
const inOrder = (shape: ClusterShape | undefined) =>
  Object.entries(shape ?? {}).map(([id, value]: [string, unknown]) => [id, Array.isArray(value) ? (value as unknown[]).toSorted() : value]);

it('shapeWith() reads what shapeFieldText() wrote of any cluster, and changes nothing else', () => {
  for (const id of distributionIds) {
    const shape = { ...shapeOfDistribution(id), webhookPorts: [9443, 443], adminAccess: [] };
    for (const field of shapeFieldIds) {
      expect([id, inOrder(shapeWith(shape, field, shapeFieldText(field, shape)))]).toEqual([id, inOrder(shape)]);
      const other = shapeWith(kubeadmShape, field, shapeFieldText(field, shape));
      expect([id, inOrder(other)]).toEqual([id, inOrder({ ...kubeadmShape, [field]: shape[field] })]);
    }
  }
});

it('shapeWith() takes the ports from 1 to 65535 and no other number or text', () => {
  const isPort = (text: string): boolean =>
    Number.isInteger(Number(text)) && Number(text) >= 1 && Number(text) <= 65_535 && String(Number(text)) === text;
  const texts = fc.oneof(
    fc.integer({ min: -5, max: 70_000 }).map(String),
    fc.string(),
    fc.constantFrom('0', '1', '65535', '65536', '080', '1.5', 'unknown', ''),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const port = text.trim();
      expect(shapeWith(kubeadmShape, 'kubeletPort', text)?.kubeletPort).toBe(isPort(port) ? Number(port) : undefined);
      expect(shapeWith(kubeadmShape, 'tunnelPort', text) !== undefined).toBe(isPort(port) || text === 'unknown');
    }),
  );
  const read = (text: string) => [
    shapeWith(kubeadmShape, 'kubeletPort', text)?.kubeletPort,
    shapeWith(kubeadmShape, 'tunnelPort', text)?.tunnelPort,
  ];
  expect(['1', ' 443 ', '65535'].map(read)).toEqual([
    [1, 1],
    [443, 443],
    [65_535, 65_535],
  ]);
  for (const text of ['0', '65536', 'unknown']) expect(read(text)).toEqual([undefined, undefined]);
  expect(shapeWith(kubeadmShape, 'kubeletPort', 'unknown')).toBeUndefined();
  expect(shapeWith({ ...kubeadmShape, tunnelPort: 9345 }, 'tunnelPort', 'unknown')?.tunnelPort).toBeUndefined();
});

it('shapeWith() reads a list of ports once each, apart by commas or spaces, and none of it where one is no port', () => {
  expect(shapeWith(kubeadmShape, 'webhookPorts', ' 443, 9443 443,')?.webhookPorts).toEqual([443, 9443]);
  expect(shapeWith(kubeadmShape, 'webhookPorts', 'none')?.webhookPorts).toEqual([]);
  expect(shapeWith(kubeadmShape, 'webhookPorts', '')?.webhookPorts).toEqual([]);
  expect([shapeFieldText('webhookPorts', kubeadmShape), shapeFieldText('extensionPorts', kubeadmShape)]).toEqual(['none', '10250']);
  for (const text of ['443,none', 'none,443', '443 x', '0']) expect(shapeWith(kubeadmShape, 'webhookPorts', text)).toBeUndefined();
});

it('shapeWith() takes of a choice, a list and a yes or no only the values that the field has, in the order of its table', () => {
  for (const id of shapeFieldIds) {
    const field: ShapeField = shapeFields[id];
    expect([id, shapeWith(kubeadmShape, id, 'other')]).toEqual([id, undefined]);
    if (field.kind === 'flag')
      expect([shapeWith(kubeadmShape, id, 'yes')?.[id], shapeWith(kubeadmShape, id, 'no')?.[id]]).toEqual([true, false]);
    if (field.kind === 'choice') for (const value of field.values) expect(shapeWith(kubeadmShape, id, value)?.[id]).toBe(value);
    if (field.kind !== 'list') continue;
    expect(shapeWith(kubeadmShape, id, field.values.toReversed().join(' '))?.[id]).toEqual(field.values);
    expect(shapeWith(kubeadmShape, id, 'none')?.[id]).toEqual([]);
    expect(shapeWith(kubeadmShape, id, `${field.values[0]},other`)).toBeUndefined();
  }
});
