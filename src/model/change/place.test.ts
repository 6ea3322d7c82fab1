import { expect, it } from 'vitest';
import { placeItems, wayToSet, whoCan, whos, type Place, type PlaceItem, type Places } from './place.ts';

const file: Place = { who: 'operator', form: 'file', where: 'a file', confirmed: true };
/** A distribution all of whose places are a file, but for some. */
const places = (other: Partial<Record<PlaceItem, Place>> = {}): Places =>
  ({ ...Object.fromEntries(placeItems.map((item) => [item, file])), ...other }) as Places;

it('wayToSet() is the place of the setting as the row has it, with what it applies, takes back and says instead, and nothing that it does not say', () => {
  const whole: Place = { ...file, applies: 'a restart', reverted: 'it does', instead: 'ask' };
  expect(wayToSet(places({ kubelet: whole }), 'readOnlyPort', 'closed')).toStrictEqual(whole);
  expect(wayToSet(places(), 'readOnlyPort', 'closed')).toStrictEqual(file);
  expect(wayToSet(places(), 'nodeProxyPort', 'kubelet')).toBeUndefined();
  expect(wayToSet(places(), 'loadBalancer', 'tcp')).toStrictEqual({ who: 'unknown', form: 'none', where: '', confirmed: false });
});

it('wayToSet() gives lines only of an example that sets this value, without the empty lines at its end', () => {
  const example: Place = { ...file, example: 'a: 1\nb: 2\n\n', sets: { readOnlyPort: 'closed' } };
  const lines = (value: string) => wayToSet(places({ kubelet: example }), 'readOnlyPort', value)?.lines;
  expect([lines('closed'), lines('open')]).toEqual([['a: 1', 'b: 2'], undefined]);
  expect(wayToSet(places({ kubelet: { ...file, sets: { readOnlyPort: 'closed' } } }), 'readOnlyPort', 'closed')).not.toHaveProperty(
    'lines',
  );
});

it('wayToSet() goes to another group whose example sets this very value, as one variable may set several', () => {
  const variable: Place = {
    who: 'operator',
    form: 'cluster-spec',
    where: 'a variable',
    confirmed: true,
    sets: { kubeletServingCertificate: 'issued' },
  };
  const way = (value: string) => wayToSet(places({ approval: variable }), 'kubeletServingCertificate', value)?.where;
  expect([way('issued'), way('self-signed')]).toEqual(['a variable', 'a file']);
});

it('wayToSet() says of a form without a field for a setting that nobody but the provider changes it, and confirms no more than a source says', () => {
  for (const who of whos)
    for (const confirmed of [true, false]) {
      const place: Place = { ...file, who, confirmed, notTaken: ['readOnlyPort'] };
      expect([who, confirmed, wayToSet(places({ kubelet: place }), 'readOnlyPort', 'closed')]).toEqual([
        who,
        confirmed,
        {
          who: who === 'unknown' ? 'unknown' : 'provider-only',
          form: 'none',
          where: 'a file',
          confirmed: who === 'provider-only' && confirmed,
        },
      ]);
      // Another setting of the same form has its field.
      expect(wayToSet(places({ kubelet: place }), 'kubeletAnonymous', 'off')).toEqual({ who, form: 'file', where: 'a file', confirmed });
    }
});

it('wayToSet() takes a form for a flag for no way to set up Konnectivity, but for every other transport, and an example that sets it up for one', () => {
  const who = (value: string, egress: Place = file) => wayToSet(places({ egress }), 'transport', value)?.who;
  expect([who('konnectivity'), who('direct')]).toEqual(['provider-only', 'operator']);
  expect(who('konnectivity', { ...file, sets: { transport: 'konnectivity' } })).toBe('operator');
  expect(wayToSet(places(), 'agentAuthentication', 'konnectivity')?.who).toBe('operator');
});

it('whoCan() is as hard as the hardest of some changes, and asks nobody for what a request decides', () => {
  const of = (who: Place['who']): Place => ({ ...file, who });
  const all = places({ kubelet: of('unsupported'), etcd: of('unknown'), api_flags: of('provider-only') });
  const can = (
    ...settings: readonly ('proxyScheme' | 'readOnlyPort' | 'etcdTransport' | 'kubeletClientCertificate' | 'scraperVerification')[]
  ) =>
    whoCan(
      all,
      settings.map((setting) => ({ setting, to: 'any' })),
    );
  expect([can(), can('proxyScheme'), can('scraperVerification')]).toEqual(['operator', 'operator', 'operator']);
  expect(can('readOnlyPort', 'scraperVerification')).toBe('unsupported');
  expect(can('readOnlyPort', 'etcdTransport')).toBe('unknown');
  expect(can('kubeletClientCertificate', 'readOnlyPort', 'etcdTransport')).toBe('provider-only');
});
