import { attributesSay, elementSays, partsSay, propertiesSay, typesSay } from '../wording/export/element.ts';
import { choices } from './choices.ts';

const event = { name: 'hub-spoke-state', type: { text: 'CustomEvent<HubSpokeState>' }, description: elementSays.event };

const names = Object.keys(choices) as (keyof typeof choices)[];
const union = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ');
const named = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([name, description]) => ({ name, description }));
const defaultOf = (name: keyof typeof choices) => {
  const without = choices[name].default;
  return without === undefined ? {} : { default: `'${without}'` };
};

/** `custom-elements.json`: the manifest that editors, Storybook and generators of documentation read. */
export const customElementsManifest = {
  schemaVersion: '2.1.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'index.js',
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: 'HubSpokeElement',
          tagName: 'hub-spoke',
          description: elementSays.element,
          superclass: { name: 'HTMLElement' },
          attributes: [
            ...names.map((name) => ({
              name,
              fieldName: name,
              type: { text: union(choices[name].values) },
              ...defaultOf(name),
              description: attributesSay[name],
            })),
            { name: 'lock', fieldName: 'lock', type: { text: 'boolean' }, default: 'false', description: attributesSay.lock },
          ],
          members: [
            ...names.map((name) => ({
              kind: 'field',
              name,
              attribute: name,
              reflects: true,
              type: { text: union(choices[name].values) + (choices[name].default === undefined ? ' | null' : '') },
              default: choices[name].default === undefined ? 'null' : `'${choices[name].default}'`,
              description: attributesSay[name],
            })),
            {
              kind: 'field',
              name: 'lock',
              attribute: 'lock',
              reflects: true,
              type: { text: 'boolean' },
              default: 'false',
              description: attributesSay.lock,
            },
            {
              kind: 'method',
              name: 'define',
              static: true,
              description: elementSays.define,
              parameters: [
                { name: 'tag', optional: true, type: { text: 'string' }, default: "'hub-spoke'" },
                { name: 'registry', optional: true, type: { text: 'CustomElementRegistry' } },
              ],
              return: { type: { text: 'void' } },
            },
          ],
          events: [event],
          cssParts: named(partsSay),
          cssProperties: named(propertiesSay),
        },
      ],
      exports: [{ kind: 'js', name: 'HubSpokeElement', declaration: { name: 'HubSpokeElement', module: 'index.js' } }],
    },
    {
      kind: 'javascript-module',
      path: 'define.js',
      declarations: [],
      exports: [
        { kind: 'custom-element-definition', name: 'hub-spoke', declaration: { name: 'HubSpokeElement', module: 'index.js' } },
        { kind: 'js', name: 'HubSpokeElement', declaration: { name: 'HubSpokeElement', module: 'index.js' } },
      ],
    },
  ],
};

/** What Visual Studio Code and editors that follow it complete in HTML (`html.customData`). */
export const htmlCustomData = {
  version: 1.1,
  tags: [
    {
      name: 'hub-spoke',
      description: elementSays.element,
      attributes: [
        ...names.map((name) => ({
          name,
          description: attributesSay[name],
          values: choices[name].values.map((value) => ({ name: value })),
        })),
        { name: 'lock', description: attributesSay.lock, valueSet: 'v' },
      ],
    },
  ],
};

/** The values as types, which the declarations of the package end in. */
export const valueTypes = `
/** ${typesSay.mode}. */
export type HubSpokeModeId = ${union(choices.mode.values)};
/** ${typesSay.path}. */
export type HubSpokePathId = ${union(choices.path.values)};
/** ${typesSay.theme}. */
export type HubSpokeTheme = ${union(choices.theme.values)};
/** ${typesSay.controls}. */
export type HubSpokeControls = ${union(choices.controls.values)};
`;
