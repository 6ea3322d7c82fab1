import { checkedMinor } from '../facts/evidence/standing.ts';
import { deviceIds } from '../model/lifetime/device.ts';
import { sessionIds } from '../model/lifetime/session.ts';
import { componentIds } from '../model/component.ts';
import { pathIds } from '../model/path.ts';
import { kubeadmShape } from '../model/reach/cluster-shape.ts';
import { shapeFieldIds, shapeFieldText, type ShapeFieldId } from '../model/reach/shape-field.ts';
import { reachSettings } from '../model/reach/reach-setting.ts';
import { seatIds } from '../model/seat/seat.ts';
import { minors } from '../model/setting/minor.ts';
import { modeIds } from '../model/setting/mode-id.ts';
import { settingIds, type SettingId } from '../model/setting/setting.ts';
import { practiceKindIds } from '../practice/kind-id.ts';
import { failingIds, failureKinds, scopeIds } from '../symptoms/guide/answer.ts';
import { evidenceStatuses } from '../wording/evidence-status.ts';
import { language } from '../wording/language.ts';
import { canOnlyBe, idleLimit, keepaliveInterval, silence } from '../wording/query/can-be.ts';
import { combinations } from './combinations.ts';
import {
  choice,
  count,
  fleetNumber,
  oneOfMany,
  seconds,
  setting,
  shapeParameter,
  text,
  worksheetSeed,
  type Parameter,
} from './parameter.ts';

// Each row is a constant of its own, so that a script holds only the rows that it reads. A name, like each of its values, is never renamed.

export const mode = /* @__PURE__ */ choice('mode', modeIds, 'defaults');
export const path = /* @__PURE__ */ oneOfMany('path', pathIds);
/** What is selected where no path is. */
export const component = /* @__PURE__ */ oneOfMany('component', componentIds);

const combination = <const Name extends keyof typeof combinations>(name: Name, standard: keyof (typeof combinations)[Name] & string) =>
  choice(name, Object.keys(combinations[name]) as (keyof (typeof combinations)[Name] & string)[], standard);
/** On `/explore/`, `/compare/` and `/ports/` this is the setting of that name, which has more values. */
export const transport = /* @__PURE__ */ combination('transport', 'direct');
export const verify = /* @__PURE__ */ combination('verify', 'off');
export const scheme = /* @__PURE__ */ combination('scheme', 'http');

export const seat = /* @__PURE__ */ choice('seat', seatIds, 'nobody');
/** A Kubernetes minor, which `readMinor` reads. With `distro` and setting ids, on every page without such parameters of its own: the cluster of the reader. */
export const k8s = /* @__PURE__ */ text('k8s', checkedMinor);
/** The id of a distribution that the page lists; for the cluster of a reader who named none `unknown`, or `defaults` for what kubeadm sets up. */
export const distro = /* @__PURE__ */ text('distro');
/** The cluster of the reader on a page that has `distro` and settings for its own state: its query on other pages, such as distro=k3s&k8s=1.34. */
export const cluster = /* @__PURE__ */ text('cluster');

/** A step of the mode, from 1. */
export const step = /* @__PURE__ */ count('step');
/** What a journey shows beside its steps: the sequence diagram, or the link of the step among hub and spokes. */
export const view = /* @__PURE__ */ choice('view', ['sequence', 'spokes'], 'sequence');

export const nodes = /* @__PURE__ */ fleetNumber('nodes');
export const servers = /* @__PURE__ */ fleetNumber('servers');

// What ends a session: the session itself, the minor of its cluster, and the device on each of two places with the idle limit that a reader gave.
export const session = /* @__PURE__ */ choice('session', sessionIds, 'exec');
export const minor = /* @__PURE__ */ choice('minor', minors, checkedMinor);
export const front = /* @__PURE__ */ choice('front', deviceIds, 'none');
export const frontIdle = /* @__PURE__ */ seconds('frontIdle', idleLimit);
export const between = /* @__PURE__ */ choice('between', deviceIds, 'none');
export const betweenIdle = /* @__PURE__ */ seconds('betweenIdle', idleLimit);
/** How long it is silent; for good without it. */
export const silent = /* @__PURE__ */ seconds('silent', silence);
export const keepalive = /* @__PURE__ */ seconds('keepalive', keepaliveInterval);

// The sides of a comparison: the id of a distribution or a mode, or a query of settings, which `parseSubject` reads.
export const a = /* @__PURE__ */ text('a');
export const b = /* @__PURE__ */ text('b');

/** Which cells the picture of the evidence marks, so that only the claims are left that have one. */
export const status = /* @__PURE__ */ choice('status', evidenceStatuses, undefined);

// The answers to the three questions of the page of symptoms: what fails, how, and where. Not every place goes with everything that fails.
export const fails = /* @__PURE__ */ choice('fails', failingIds, undefined);
export const how = /* @__PURE__ */ choice('how', failureKinds, undefined);
export const where = /* @__PURE__ */ choice('where', scopeIds, undefined);

/** Which worksheet of questions is shown, and of which kind; without a kind it has one question of each. */
export const seed = /* @__PURE__ */ worksheetSeed('seed');
export const kind = /* @__PURE__ */ choice('kind', practiceKindIds, undefined);

// A goal of a reader's own: the path to make safe, how far, and the settings that differ from those of kubeadm at the start, as a query such as transport=konnectivity.
export const goal = /* @__PURE__ */ oneOfMany('goal', pathIds);
export const scope = /* @__PURE__ */ choice('scope', ['every-hop', 'between'], 'every-hop');
export const start = /* @__PURE__ */ text('start');

/** Pages of the site know `light` and `dark` alone, and take anything else for no wish. */
export const theme = /* @__PURE__ */ choice('theme', ['auto', 'light', 'dark'], 'auto');
export const controls = /* @__PURE__ */ choice('controls', ['mode', 'none', 'all'], 'mode');
export const lock = /* @__PURE__ */ choice('lock', ['0', '1'], '0');
/** How a view is laid out: `wide` puts everything beside the picture, as on a slide. */
export const layout = /* @__PURE__ */ choice('layout', ['auto', 'wide'], 'auto');
/** Whether a view is scaled into its frame, whatever size that has. */
export const fit = /* @__PURE__ */ choice('fit', ['0', '1'], '0');
/** The one language and the one version of the contract that there are. */
export const lang = /* @__PURE__ */ choice('lang', [language], language, () => canOnlyBe('lang', language));
export const v = /* @__PURE__ */ choice('v', ['1'], '1', () => canOnlyBe('v', '1'));
/** The origin of the page around the view, such as https://wiki.example. */
export const host = /* @__PURE__ */ text('host');
/** What a consumer of oEmbed was asked to show, an address of this site: a server writes it into the address of the frame. Nobody else links with it. */
export const url = /* @__PURE__ */ text('url');

/** Where an address has a parameter. `figure` is every page with the diagram or one path of it, its bare view too. */
export type Place =
  | 'every-page'
  | 'figure'
  | 'explore'
  // The explorer as a page, not in a frame.
  | 'explorer-page'
  | 'compare'
  | 'fleet'
  | 'lifetimes'
  | 'journey'
  // A journey as a page, not in a frame.
  | 'journey-page'
  | 'evidence'
  | 'matrix-view'
  | 'ports'
  | 'symptoms'
  | 'practice'
  | 'bare-views';
type Row = readonly [parameter: Parameter<unknown, string>, ...usedIn: readonly Place[]];

// Where each is read. No script of a page needs to know, so this stands apart from what reads it.
const named = () =>
  [
    [mode, 'figure', 'explore', 'compare', 'fleet', 'lifetimes', 'journey', 'matrix-view', 'ports'],
    [path, 'figure', 'explore', 'evidence', 'matrix-view'],
    [status, 'evidence'],
    [fails, 'symptoms'],
    [how, 'symptoms'],
    [where, 'symptoms'],
    [component, 'figure', 'explore'],
    [transport, 'figure', 'explore', 'compare', 'ports'],
    [verify, 'figure', 'explore', 'compare'],
    [scheme, 'figure', 'explore', 'compare'],
    [seat, 'explore'],
    [k8s, 'explore', 'every-page', 'bare-views'],
    [distro, 'explore', 'compare', 'ports', 'every-page', 'bare-views'],
    [cluster, 'explore', 'compare', 'ports'],
    [step, 'journey'],
    [view, 'journey'],
    [nodes, 'fleet'],
    [servers, 'fleet'],
    [session, 'lifetimes', 'explorer-page', 'journey-page'],
    [minor, 'lifetimes'],
    [front, 'lifetimes', 'explorer-page', 'journey-page'],
    [frontIdle, 'lifetimes', 'explorer-page', 'journey-page'],
    [between, 'lifetimes', 'explorer-page', 'journey-page'],
    [betweenIdle, 'lifetimes', 'explorer-page', 'journey-page'],
    [silent, 'lifetimes', 'explorer-page', 'journey-page'],
    [keepalive, 'lifetimes', 'explorer-page', 'journey-page'],
    [a, 'compare'],
    [b, 'compare'],
    [seed, 'practice'],
    [kind, 'practice'],
    [goal, 'practice'],
    [scope, 'practice'],
    [start, 'practice'],
    [theme, 'every-page', 'bare-views'],
    [controls, 'bare-views'],
    [lock, 'bare-views'],
    [layout, 'bare-views'],
    [fit, 'bare-views'],
    [lang, 'bare-views'],
    [v, 'bare-views'],
    [host, 'bare-views'],
    [url],
  ] as const satisfies readonly Row[];

/** All parameters that an address of the site can have, and where. Nothing reads or writes any other: `Query` takes these names alone. */
export const parameters = (): readonly (Parameter & { readonly usedIn: readonly Place[] })[] =>
  [
    ...named(),
    ...settingIds
      .filter((id) => id !== 'transport')
      .map((id): Row => [setting(id), 'explore', 'compare', ...(reachSettings.some((each) => each === id) ? (['ports'] as const) : [])]),
    ...shapeFieldIds.map((id): Row => [{ ...shapeParameter(id), default: shapeFieldText(id, kubeadmShape) }, 'ports']),
  ].map(([parameter, ...usedIn]: Row) => ({ ...parameter, usedIn }));

export type ParameterName = ReturnType<typeof named>[number][0]['name'] | SettingId | ShapeFieldId;
