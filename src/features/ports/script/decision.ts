import { deciders } from '../../../model/reach/decider.ts';
import { shapeFields, shapeFieldText, type ShapeField, type ShapeFieldId } from '../../../model/reach/shape-field.ts';
import type { UnknownConditionId } from '../../../model/reach/unknown-condition.ts';
import { settingOf } from '../../../model/setting/setting.ts';
import { chooseInForm, modeLabel, shapeFieldWords, shapeValueWords } from '../../../wording/reach/shape-field.ts';
import type { PortsState } from './state.ts';
import { settingWords } from '../../../wording/setting-words.ts';

/** How a reader decides what is unknown: by a question with a few answers that stands in the list, or by a part of the form that a link leads to. */
export type Decision =
  | {
      readonly kind: 'select';
      /** The name of the control of the form that it answers for. */
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly options: readonly { readonly value: string; readonly text: string }[];
    }
  | { readonly kind: 'link'; readonly target: string; readonly label: string };

/** The id of a part of the form, which links of the list lead to. */
export const partOfForm = (name: string): string => `choose-${name}`;

function ofField(field: ShapeFieldId, state: PortsState): Decision {
  const { label } = shapeFieldWords[field];
  const is: ShapeField = shapeFields[field];
  if (is.kind !== 'choice') return { kind: 'link', target: partOfForm(field), label: chooseInForm(label) };
  return {
    kind: 'select',
    name: field,
    label,
    value: shapeFieldText(field, state.shape),
    options: is.values.map((value) => ({ value, text: shapeValueWords[value] ?? value })),
  };
}

/** How a reader decides a condition of this cluster. Nothing where no control settles it. */
export function decisionOf(id: UnknownConditionId, state: PortsState): Decision | undefined {
  const decider = deciders[id];
  if (!decider) return undefined;
  if (decider.kind === 'shape') return ofField(decider.field, state);
  if (decider.kind === 'mode') return { kind: 'link', target: partOfForm('mode'), label: chooseInForm(modeLabel) };
  return {
    kind: 'select',
    name: decider.setting,
    label: settingWords[decider.setting].name,
    value: state.settings[decider.setting],
    options: [...settingOf(decider.setting).values, 'unknown'].map((value) => ({
      value,
      text: value === 'unknown' ? (shapeValueWords['unknown'] ?? value) : value,
    })),
  };
}
