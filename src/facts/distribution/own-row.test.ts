import { expect, it } from 'vitest';
import { placeItemOf, wayToSet } from '../../model/change/place.ts';
import { remedies } from '../../model/change/remedy.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { placedSnippets, whoSentence } from '../../wording/change/place.ts';
import { distributions } from './distribution.ts';
import { itemsOf, whereRowsFrom } from './place-rows.ts';
import raw from '../where-to-change.yaml?raw';
import { placedDistribution } from './where-to-change.ts';

const rows = whereRowsFrom(raw);
/** The distributions that kubeadm sets up with its own files. */
const ofKubeadm = ['kubeadm', 'kubeadm-ha'];
const after = modeOf('konnectivity-tls').settings;
/** Each change that a remedy makes and that is a distribution’s to say, on each distribution. */
const table = distributions.flatMap(({ id }) =>
  remedies
    .filter(({ setting }) => placeItemOf(setting) !== 'request')
    .map((remedy) => ({ id, remedy, placed: placedDistribution(id), plain: remedy.snippets(after) })),
);
/**
 * What becomes of a change on a distribution. `reverted`: the product takes it back where it is made by hand, and the place is the way that
 * stays. `impossible`: a source says that there is no field. `unknown`: no source that was read says how, which is never kubeadm’s way.
 */
function kindOfChange({ who, confirmed, reverted }: NonNullable<ReturnType<typeof wayToSet>>) {
  if (who === 'unknown' || (who === 'provider-only' && !confirmed)) return 'unknown';
  if (who === 'provider-only') return 'impossible';
  return reverted === undefined ? 'available' : 'reverted';
}
const failures = (fault: (cell: (typeof table)[number]) => string | undefined): readonly string[] =>
  table.flatMap((cell) => {
    const found = fault(cell);
    return found === undefined ? [] : [`${cell.id}, ${cell.remedy.id}: ${found}`];
  });

it('the lines of every remedy on every distribution are an example of its own row, or there are none', () => {
  expect(table.length).toBeGreaterThan(500);
  const faults = failures(({ id, remedy, placed, plain }) => {
    const own = Object.values(itemsOf(rows, id)).flatMap(({ example, sets }) =>
      sets?.[remedy.setting] === remedy.value && example ? [example.trim()] : [],
    );
    const shown = placedSnippets(placed.places, remedy.setting, remedy.value, plain).map(({ lines }) => lines.join('\n'));
    return shown.every((lines) => own.includes(lines)) ? undefined : `shows ${shown.join(' and ')}`;
  });
  expect(faults).toEqual([]);
});

it('no distribution but those of kubeadm shows a file of kubeadm or the lines of its template', () => {
  const faults = failures(({ id, remedy, placed, plain }) => {
    if (ofKubeadm.includes(id)) return undefined;
    const shown = placedSnippets(placed.places, remedy.setting, remedy.value, plain);
    const text = shown.flatMap(({ file, where, lines }) => [file, where, ...lines]).join('\n');
    return /\/etc\/kubernetes\/manifests\//.test(text) || plain.some((each) => shown.some(({ lines }) => lines === each.lines))
      ? text
      : undefined;
  });
  expect(faults).toEqual([]);
});

it('what is reverted says what the product takes back, and what is impossible or unknown has no lines and says so or whom to ask', () => {
  const faults = failures(({ remedy, placed, plain }) => {
    const way = wayToSet(placed.places, remedy.setting, remedy.value);
    if (!way) return 'no way';
    const kind = kindOfChange(way);
    const says = whoSentence(placed, way);
    const lines = placedSnippets(placed.places, remedy.setting, remedy.value, plain);
    if (kind === 'available') return undefined;
    if (kind === 'reverted') return way.reverted && says.includes(way.reverted) ? undefined : says;
    if (lines.length > 0) return `${kind} with lines`;
    return /^(?:Only the provider|We found no|.* has no field for it)/.test(says) ? undefined : says;
  });
  expect(faults).toEqual([]);
});

it('each kind of change stands in the table, and a row that nobody wrote is unknown', () => {
  const kindOn = (id: string, setting: (typeof remedies)[number]['setting'], value: string): string => {
    const way = wayToSet(placedDistribution(id).places, setting, value);
    return way ? kindOfChange(way) : 'a request’s';
  };
  expect(kindOn('k3s', 'apiServiceVerification', 'verified')).toBe('reverted');
  expect(kindOn('rke2', 'apiServiceVerification', 'verified')).toBe('reverted');
  expect(kindOn('gardener', 'scraperVerification', 'verified')).toBe('impossible');
  expect(kindOn('kops', 'kubeletCertificateAuthority', 'set')).toBe('available');
  expect(kindOn('kubermatic', 'scraperVerification', 'verified')).toBe('unknown');
});

it('Konnectivity is offered only where the row of the distribution sets it up', () => {
  const offered = distributions.filter(({ id }) => {
    const way = wayToSet(placedDistribution(id).places, 'transport', 'konnectivity');
    return way && ['available', 'reverted'].includes(kindOfChange(way));
  });
  expect(offered.map(({ id }) => id)).toEqual(['kubeadm', 'kubeadm-ha', 'kamaji']);
  for (const id of ['k3s', 'rke2', 'harvester'])
    expect(wayToSet(placedDistribution(id).places, 'transport', 'konnectivity')?.instead, id).toContain('egress-selector-mode');
});
