import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstChoice } from './content.ts';
import { hubPicture } from '../../../export/hub-picture.ts';
import { judge } from '../../../model/judge.ts';
import { componentIds } from '../../../model/component.ts';
import { pathIds } from '../../../model/path.ts';
import { capabilities } from '../../../model/answer.ts';
import { answersCode } from '../../../model/seat/seat-powers.ts';
import { seatIds, seatOf } from '../../../model/seat/seat.ts';
import { minors, newestMinor } from '../../../model/setting/minor.ts';
import { modeIds, modeOf, modes } from '../../../model/setting/mode.ts';
import { settingIds, settingOf, type Settings } from '../../../model/setting/setting.ts';
import { settingsOfKnown } from '../../../model/setting/settings-query.ts';
import { sizeRanges } from '../../../model/fleet/fleet-size.ts';
import { modeSubjects, parseSubject } from '../../compare/script/subject.ts';
import { parseFleet } from '../../fleet/script/state.ts';
import { parseExplore } from '../../explore/script/state.ts';
import { initialState, parseQuery, viewStateOf, type ViewState } from '../../figure/script/view/view-state.ts';
import { combine } from '../../../state/combinations.ts';
import { readQuery } from '../../../state/query.ts';
import { comparisonContent, fleetContent, matrixContent } from './page-content.ts';
import { fileNameOf, shareStateOf, type SharePlace } from './state.ts';

const distributions = [
  { id: 'k3s', name: 'k3s', settings: settingsOfKnown({ transport: 'other-tunnel', kubeletCertificateAuthority: 'set' }) },
  { id: 'kind', name: 'kind', settings: settingsOfKnown({ transport: 'direct' }) },
];
const root = 'https://wiki.example/hub/';
const queryOf = (address: string): string => address.slice(address.indexOf('?') < 0 ? address.length : address.indexOf('?'));

const selection = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...pathIds).map((path) => ({ path })),
  fc.constantFrom(...componentIds).map((component) => ({ component })),
);
const combined = fc.oneof(
  fc.constantFrom(...modes.map(({ settings }) => settings)),
  fc
    .tuple(fc.constantFrom('direct', 'ssh-tunnel', 'konnectivity'), fc.constantFrom('on', 'off'), fc.constantFrom('http', 'https'))
    .map(([transport, verify, scheme]) =>
      combine(combine(combine(modeOf('defaults').settings, 'transport', transport), 'verify', verify), 'scheme', scheme),
    ),
);
const figureState: fc.Arbitrary<ViewState> = fc
  .tuple(combined, selection)
  .map(([settings, selected]) => ({ ...viewStateOf(settings), ...selected }));
const settings = fc
  .record(Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])))
  .map((each) => each as unknown as Settings);
const exploredState: fc.Arbitrary<ViewState> = fc
  .record({
    settings: fc.oneof(combined, settings, fc.constantFrom(...distributions.map((each) => each.settings))),
    selected: selection,
    seat: fc.constantFrom(...seatIds),
    minor: fc.constantFrom(...minors),
    distro: fc.constantFrom(undefined, 'k3s', 'kind'),
  })
  .map(({ settings: own, selected, ...each }) => ({ ...viewStateOf(own), ...selected, ...each }));

/** The places where a figure of the plain vocabulary is shared, and the state that its page and its bare view begin with. */
const places: readonly (readonly [name: string, place: SharePlace])[] = [
  ['home', { kind: 'home' }],
  ['a page of a mode', { kind: 'mode' }],
  ['a page of a path', { kind: 'path', path: 'apiserver-to-kubelet' }],
];

describe('what is shared', () => {
  test.each(places)('on %s, link and frame lead to the same state, whatever their page begins with', (_, place) => {
    fc.assert(
      fc.property(figureState, (state) => {
        const { live } = shareStateOf(state, place);
        for (const address of [live?.page ?? '', live?.embed ?? '']) {
          const [, shownFirst] = /modes?\/([a-z-]+)\//.exec(address) ?? [];
          const initial = initialState(modeIds.find((id) => id === shownFirst));
          const { state: read, ignored } = parseQuery(queryOf(address), initial);
          expect(ignored).toBeUndefined();
          expect(read).toEqual({ ...viewStateOf(state.settings, state.path), component: state.component });
        }
      }),
      { seed: 16, numRuns: 200 },
    );
  });

  test('on the explorer, link and frame lead to the same attacker, version, distribution, settings and selection', () => {
    fc.assert(
      fc.property(exploredState, (state) => {
        const { live } = shareStateOf(state, { kind: 'explorer', distributions });
        for (const address of [live?.page ?? '', live?.embed ?? '']) {
          const { state: read, ignored } = parseExplore(queryOf(address), initialState(), distributions);
          expect(ignored).toBeUndefined();
          expect(read).toEqual(state);
        }
      }),
      { seed: 16, numRuns: 300 },
    );
  });

  test('names version and mode even where they are what a page begins with today', () => {
    const { live } = shareStateOf({ ...initialState(), seat: 'pod', minor: newestMinor }, { kind: 'explorer', distributions });
    expect(live).toEqual({
      page: `/explore/?mode=defaults&seat=pod&k8s=${newestMinor}`,
      embed: `/embed/explore/?mode=defaults&seat=pod&k8s=${newestMinor}`,
    });
    expect(shareStateOf(initialState(), { kind: 'home' }).live).toEqual({
      page: '/?mode=defaults',
      embed: '/embed/diagram/?mode=defaults',
    });
  });

  test('of the cluster of a reader, link and frame have the cluster, which no combination could say, and what is selected', () => {
    const cluster = { name: 'k3s 1.34', text: 'distro=k3s&k8s=1.34' };
    const settings = { ...initialState().settings, transport: 'other-tunnel' } as const;
    const home = shareStateOf(viewStateOf(settings, 'apiserver-to-pod'), { kind: 'home' }, cluster);
    expect(home.name).toBe('k3s 1.34');
    expect(home.live).toEqual({
      page: '/?distro=k3s&k8s=1.34&path=apiserver-to-pod',
      embed: '/embed/diagram/?distro=k3s&k8s=1.34&path=apiserver-to-pod',
    });
    const ofPath = shareStateOf(viewStateOf(settings), { kind: 'path', path: 'apiserver-to-pod' }, cluster);
    expect(ofPath.live?.embed).toBe('/embed/path/apiserver-to-pod/?distro=k3s&k8s=1.34');
  });

  test('the file of a picture is named by mode, selection, attacker, distribution and version', () => {
    const place = { kind: 'explorer', distributions } as const;
    const state = { ...initialState('konnectivity'), seat: 'another-node', minor: '1.34', distro: 'k3s' } as const;
    expect(fileNameOf(shareStateOf(state, place))).toBe('hub-spoke-konnectivity-another-node-k3s-1.34');
    expect(fileNameOf(shareStateOf({ ...state, component: 'kubelet', seat: 'nobody' }, place))).toBe(
      'hub-spoke-konnectivity-kubelet-k3s-1.34',
    );
    expect(fileNameOf(shareStateOf(initialState(), { kind: 'home' }))).toBe('hub-spoke-defaults');
  });

  test('the picture of the explorer has a mark for each hop on which the model says that an attacker gains something or may, with its answers', () => {
    fc.assert(
      fc.property(exploredState, (state) => {
        const shared = shareStateOf(state, { kind: 'explorer', distributions });
        const { markup, source } = hubPicture(shared, 'light', () => '#000000');
        const { seat = 'nobody' } = state;
        const gained = pathIds.flatMap((path) => {
          const { present, hops, endToEnd } = judge(path, state.settings, seat);
          const asked = seatOf(seat).zone ? hops.map(({ zone, answers }) => [zone, answers] as const) : [['end-to-end', endToEnd] as const];
          return present && seat !== 'nobody'
            ? asked
                .filter(([, answers]) => capabilities.some((id) => answers[id].value !== 'no'))
                .map(([hop, answers]) => `${path} ${hop} ${answersCode(answers)}`)
            : [];
        });
        const marks = [...markup.matchAll(/data-mark="([^"]+)" data-mark-hop="([^"]+)" data-answers="([^"]+)"/g)];
        expect(marks.map(([, ...mark]) => mark.join(' ')).sort()).toEqual([...gained].sort());
        const drawn = [...markup.matchAll(/data-path="([^"]+)"/g)].map(([, path]) => path);
        for (const path of pathIds) expect(drawn.includes(path)).toBe(judge(path, state.settings, 'nobody').present);
        const { state: read } = parseExplore(String(source['state']), initialState(), distributions);
        expect(read).toEqual(state);
      }),
      { seed: 16, numRuns: 50 },
    );
  });

  test('a fleet leads to its size and its mode', () => {
    const range = ({ least, most }: { readonly least: number; readonly most: number }) => fc.integer({ min: least, max: most });
    const state = fc.record({
      size: fc.record({ nodes: range(sizeRanges.nodes), servers: range(sizeRanges.servers) }),
      mode: fc.constantFrom(...modeIds),
    });
    fc.assert(
      fc.property(state, (fleet) => {
        const { texts, fileName } = fleetContent(fleet, root);
        for (const text of texts(firstChoice).filter(({ id }) => id === 'link'))
          expect(parseFleet(queryOf(text.text ?? ''))).toEqual({ state: fleet, ignored: undefined });
        expect(fileName).toBe(`hub-spoke-fleet-${fleet.mode}-${fleet.size.nodes}-nodes-${fleet.size.servers}-servers`);
      }),
      { seed: 16, numRuns: 50 },
    );
  });

  test('a comparison leads to both its sides, settings of one’s own included', () => {
    const subjects = [...modeSubjects, ...distributions];
    const [fallback] = subjects;
    if (!fallback) throw new Error('there is nothing to compare');
    for (const id of ['k3s', 'konnectivity', 'mode=ssh-tunnel&readOnlyPort=open', 'distro=kind&kubeletCertificateAuthority=set']) {
      const a = parseSubject(id, subjects, fallback).subject;
      const link = comparisonContent(a, fallback, root).texts(firstChoice)[0]?.text ?? '';
      const asked = readQuery(queryOf(link));
      expect(parseSubject(asked.get('a'), subjects, fallback)).toEqual({ subject: a, notes: [] });
      expect(asked.get('b')).toBe(fallback.id);
    }
  });

  test('a theme that is chosen is in the link and in the frame, and nothing is where it is left to who reads', () => {
    const { texts } = matrixContent(root);
    const of = (theme: 'light' | 'dark' | undefined) =>
      texts({ ...firstChoice, theme }).filter(({ id }) => ['link', 'iframe'].includes(id));
    for (const { text } of of('dark')) expect(text).toContain('matrix/?theme=dark');
    for (const { text } of of(undefined)) expect(text).not.toContain('theme');
  });
});
