import { describe, expect, it } from 'vitest';
import { checked } from '../../../test/told.ts';

/** What the check says of the read-only port, which the base of a Composition closes, beside these sets of patches and with these patches of its own. */
const portOf = (sets: string, patches: string, isPipeline = false): string => {
  const resources = [
    `patchSets: ${sets}`,
    'resources:',
    '- base:',
    '    apiVersion: container.gcp.upbound.io/v1beta1',
    '    kind: NodePool',
    '    spec: {forProvider: {nodeConfig: [{kubeletConfig: [{insecureKubeletReadonlyPortEnabled: "FALSE"}]}]}}',
    `  patches: ${patches}`,
  ];
  const head = [
    'apiVersion: apiextensions.crossplane.io/v1',
    'kind: Composition',
    'spec:',
    ...(isPipeline ? ['  pipeline:', '  - input:'] : []),
  ];
  const text = [...head, ...resources.map((line) => `${isPipeline ? '      ' : '  '}${line}`), ''].join('\n');
  return checked([{ name: 'composition.yaml', text }]).settings.readOnlyPort;
};

const field = '"spec.forProvider.nodeConfig[0].kubeletConfig[0].insecureKubeletReadonlyPortEnabled"';
const location = '[{name: all, patches: [{fromFieldPath: spec.forProvider.location}]}]';
const all = '[{type: PatchSet, patchSetName: all}]';

describe('the base of a Composition', () => {
  it.each([
    ['no patches', '[]', '[]'],
    ['a patch of another field', '[]', '[{fromFieldPath: spec.a, toFieldPath: spec.forProvider.location}]'],
    [
      'a patch of another field, of which a template fills in a part',
      '[]',
      '[{fromFieldPath: spec.a, toFieldPath: "spec.forProvider.management.{{ x }}"}]',
    ],
    ['a set of patches of another field', location, all],
    ['a template in what a patch takes', '[]', '[{fromFieldPath: "{{ x }}", toFieldPath: spec.forProvider.location}]'],
    ['a set of patches that no resource names', '[{name: "{{ x }}", patches: "{{ x }}"}]', '[]'],
  ])('says what counts beside %s', (_, sets, patches) => {
    expect(portOf(sets, patches)).toBe('closed');
    expect(portOf(sets, patches, true)).toBe('closed');
  });

  const fills = `patches: [{fromFieldPath: ${field}}]`;
  it.each(['${X}', '{{ x }}', '<% x %>', '__X__', '$(X)', '"${X}"', "'{{ x }}'"])(
    'says nothing of what patches may fill in that hold %s',
    (x) => {
      for (const [sets, patches] of [
        [`[{name: ${x}, ${fills}}]`, all],
        [`[{name: all, ${fills}}]`, `[{type: PatchSet, patchSetName: ${x}}]`],
        [location, `[{type: PatchSet, patchSetName: ${x}}]`],
        [`[{name: all, patches: ${x}}]`, all],
        [`[{name: all, patches: [${x}]}]`, all],
        [`[${x}]`, all],
        [x, all],
        ['[]', x],
        ['[]', `[${x}]`],
        ['[]', `[{fromFieldPath: ${x}}]`],
        ['[]', `[{fromFieldPath: spec.a, toFieldPath: ${x}}]`],
        ['[]', `[{fromFieldPath: spec.a, toFieldPath: "spec.forProvider.${x.replaceAll(/["']/g, '')}"}]`],
        ['[]', `[{type: ${x}, fromFieldPath: ${field}}]`],
      ] as const) {
        expect([sets, patches, portOf(sets, patches)]).toEqual([sets, patches, 'unknown']);
        expect([sets, patches, portOf(sets, patches, true)]).toEqual([sets, patches, 'unknown']);
      }
    },
  );

  it('says nothing of what a set of patches may fill in that stands in the step of a pipeline, or nowhere', () => {
    expect(portOf(`[{name: all, ${fills}}]`, all, true)).toBe('unknown');
    expect(portOf(location, '[{type: PatchSet, patchSetName: other}]')).toBe('unknown');
    expect(portOf('[]', `[{fromFieldPath: spec.a, toFieldPath: ${field.replace('.nodeConfig', "['nodeConfig']")}}]`)).toBe('unknown');
  });
});
