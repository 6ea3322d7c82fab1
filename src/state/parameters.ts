import { componentIds } from '../model/component.ts';
import { pathIds } from '../model/path.ts';
import { kubeadmShape } from '../model/reach/cluster-shape.ts';
import { reachSettings } from '../model/reach/reach-setting.ts';
import { shapeFieldIds, shapeFields, shapeFieldText, type ShapeField, type ShapeFieldId } from '../model/reach/shape-field.ts';
import { seatIds } from '../model/seat/seat.ts';
import { checkedMinor } from '../facts/evidence/standing.ts';
import { modeIds } from '../model/setting/mode.ts';
import { settingIds, settingOf, type SettingId } from '../model/setting/setting.ts';
import { failingIds, failureKinds, scopeIds } from '../symptoms/guide/answer.ts';
import { evidenceStatuses } from '../wording/evidence-status.ts';
import { combinations } from './combinations.ts';

/** Where an address has a parameter. `figure` is every page with the diagram or one path of it, its bare view too. */
export type Place =
  'every page' | 'figure' | 'explore' | 'compare' | 'fleet' | 'journey' | 'evidence' | 'matrix view' | 'ports' | 'symptoms' | 'bare views';

/** A parameter of the query. */
export interface Parameter {
  readonly name: string;
  /** Its values where they are a closed list, or how its text is read. */
  readonly values: readonly string[] | string;
  /** What holds without it; undefined where that is nothing, or what the page itself begins with. */
  readonly default: string | undefined;
  /** Whether anybody may link to it and embed it. A public name, like each of its values, is never renamed. */
  readonly isPublic: boolean;
  readonly usedIn: readonly Place[];
}

// Each row is a constant of its own, so that a script holds only the rows that it reads.

export const mode = {
  name: 'mode',
  values: modeIds,
  default: 'defaults',
  isPublic: true,
  usedIn: ['figure', 'explore', 'compare', 'fleet', 'journey', 'matrix view', 'ports'],
} as const satisfies Parameter;
export const path = {
  name: 'path',
  values: pathIds,
  default: undefined,
  isPublic: true,
  usedIn: ['figure', 'explore', 'evidence', 'matrix view'],
} as const satisfies Parameter;
/** Which cells the picture of the evidence marks, so that only the claims are left that have one. */
export const status = {
  name: 'status',
  values: evidenceStatuses,
  default: undefined,
  isPublic: true,
  usedIn: ['evidence'],
} as const satisfies Parameter;
// The answers to the three questions of the page of symptoms: what fails, how, and where.
export const fails = {
  name: 'fails',
  values: failingIds,
  default: undefined,
  isPublic: true,
  usedIn: ['symptoms'],
} as const satisfies Parameter;
export const how = {
  name: 'how',
  values: failureKinds,
  default: undefined,
  isPublic: true,
  usedIn: ['symptoms'],
} as const satisfies Parameter;
/** Not every value goes with every one of `fails`. */
export const where = {
  name: 'where',
  values: scopeIds,
  default: undefined,
  isPublic: true,
  usedIn: ['symptoms'],
} as const satisfies Parameter;
/** What is selected where no path is. */
export const component = {
  name: 'component',
  values: componentIds,
  default: undefined,
  isPublic: true,
  usedIn: ['figure', 'explore'],
} as const satisfies Parameter;

const combination = <Name extends keyof typeof combinations>(name: Name, standard: string, ...more: readonly Place[]) => ({
  name,
  values: Object.keys(combinations[name]),
  default: standard,
  isPublic: true,
  usedIn: ['figure', 'explore', 'compare', ...more] as const,
});
/** On `/explore/`, `/compare/` and `/ports/` this is the setting of that name, which has more values. */
export const transport = /* @__PURE__ */ combination('transport', 'direct', 'ports');
export const verify = /* @__PURE__ */ combination('verify', 'off');
export const scheme = /* @__PURE__ */ combination('scheme', 'http');
/** The three that combine, each by its name. */
export const combined = { transport, verify, scheme };

export const seat = { name: 'seat', values: seatIds, default: 'nobody', isPublic: true, usedIn: ['explore'] } as const satisfies Parameter;
/** With `distro` and setting ids, on every page that has no such parameters of its own: the cluster of the reader (`src/client/profile/`). */
export const k8s = {
  name: 'k8s',
  values: 'a Kubernetes minor such as 1.34, read by `parseMinor`',
  default: checkedMinor,
  isPublic: true,
  usedIn: ['explore', 'every page', 'bare views'],
} as const satisfies Parameter;
export const distro = {
  name: 'distro',
  values:
    'the id of a distribution that the page lists; for the cluster of a reader who named none `unknown`, or `defaults` for what kubeadm sets up',
  default: undefined,
  isPublic: true,
  usedIn: ['explore', 'compare', 'ports', 'every page', 'bare views'],
} as const satisfies Parameter;
/** The cluster of the reader on a page that has `distro` and settings for its own state. */
export const cluster = {
  name: 'cluster',
  values: 'the query of a cluster as other pages have it, such as distro=k3s&k8s=1.34, read by `parseProfile`',
  default: undefined,
  isPublic: true,
  usedIn: ['explore', 'compare', 'ports'],
} as const satisfies Parameter;

export const step = {
  name: 'step',
  values: 'a whole number from 1 to the number of steps in the mode',
  default: undefined,
  isPublic: true,
  usedIn: ['journey'],
} as const satisfies Parameter;
/** What a journey shows beside its steps: the sequence diagram, or the link of the step among hub and spokes. */
export const view = {
  name: 'view',
  values: ['sequence', 'spokes'],
  default: 'sequence',
  isPublic: true,
  usedIn: ['journey'],
} as const satisfies Parameter;

export const nodes = {
  name: 'nodes',
  values: 'a whole number, read by `parseSize`',
  default: '100',
  isPublic: true,
  usedIn: ['fleet'],
} as const satisfies Parameter;
export const servers = {
  name: 'servers',
  values: 'a whole number, read by `parseSize`',
  default: '3',
  isPublic: true,
  usedIn: ['fleet'],
} as const satisfies Parameter;

const side = 'the id of a distribution or a mode, or a query of settings, read by `parseSubject`';
export const a = { name: 'a', values: side, default: undefined, isPublic: true, usedIn: ['compare'] } as const satisfies Parameter;
export const b = { name: 'b', values: side, default: undefined, isPublic: true, usedIn: ['compare'] } as const satisfies Parameter;

/** Pages of the site know `light` and `dark` alone, and take anything else for no wish. */
export const theme = {
  name: 'theme',
  values: ['auto', 'light', 'dark'],
  default: 'auto',
  isPublic: true,
  usedIn: ['every page', 'bare views'],
} as const satisfies Parameter;
export const controls = {
  name: 'controls',
  values: ['mode', 'none', 'all'],
  default: 'mode',
  isPublic: true,
  usedIn: ['bare views'],
} as const satisfies Parameter;
export const lock = { name: 'lock', values: ['0', '1'], default: '0', isPublic: true, usedIn: ['bare views'] } as const satisfies Parameter;
/** How a view is laid out: `wide` puts everything beside the picture, as on a slide. */
export const layout = {
  name: 'layout',
  values: ['auto', 'wide'],
  default: 'auto',
  isPublic: true,
  usedIn: ['bare views'],
} as const satisfies Parameter;
/** Whether a view is scaled into its frame, whatever size that has. */
export const fit = { name: 'fit', values: ['0', '1'], default: '0', isPublic: true, usedIn: ['bare views'] } as const satisfies Parameter;
/** The one language and the one version of the contract that there are. */
export const lang = { name: 'lang', values: ['en'], default: 'en', isPublic: true, usedIn: ['bare views'] } as const satisfies Parameter;
export const v = { name: 'v', values: ['1'], default: '1', isPublic: true, usedIn: ['bare views'] } as const satisfies Parameter;
/** What a consumer of oEmbed was asked to show: a server writes it into the address of the frame, which takes the query of it. */
export const url = {
  name: 'url',
  values: 'an address of this site',
  default: undefined,
  isPublic: false,
  usedIn: ['bare views'],
} as const satisfies Parameter;
export const host = {
  name: 'host',
  values: 'the origin of the page around the view, such as https://wiki.example',
  default: undefined,
  isPublic: true,
  usedIn: ['bare views'],
} as const satisfies Parameter;

/** Every setting of the model is a parameter by its id; `transport` stands above. */
const settingParameters = (): readonly Parameter[] =>
  settingIds
    .filter((id) => id !== 'transport')
    .map((id) => ({
      name: id,
      values: [...settingOf(id).values, 'unknown'],
      default: 'as in the base that `mode` or `distro` names',
      isPublic: true,
      usedIn: reachSettings.some((each) => each === id) ? ['explore', 'compare', 'ports'] : ['explore', 'compare'],
    }));

/** What decides about the connections of a cluster and is no setting of the model is a parameter by its name. */
const shapeParameters = (): readonly Parameter[] =>
  shapeFieldIds.map((name) => {
    const field: ShapeField = shapeFields[name];
    const standard = shapeFieldText(name, kubeadmShape);
    const values = {
      port: 'a port',
      'known-port': 'a port, or unknown',
      ports: 'ports with commas between them, or none',
      list: 'ids with commas between them, or none',
      flag: ['yes', 'no'],
    };
    return {
      name,
      values: field.kind === 'choice' ? field.values : values[field.kind],
      default: standard,
      isPublic: true,
      usedIn: ['ports'],
    };
  });

const named = [
  mode,
  path,
  status,
  fails,
  how,
  where,
  component,
  transport,
  verify,
  scheme,
  seat,
  k8s,
  distro,
  cluster,
  step,
  view,
  nodes,
  servers,
  a,
  b,
  theme,
  controls,
  lock,
  layout,
  fit,
  lang,
  v,
  url,
  host,
] as const;

/** All parameters that an address of the site can have. Nothing reads or writes any other: `Query` takes these names alone. */
export const parameters = (): readonly Parameter[] => [...named, ...settingParameters(), ...shapeParameters()];

export type ParameterName = (typeof named)[number]['name'] | SettingId | ShapeFieldId;
