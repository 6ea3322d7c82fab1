import { expect, it } from 'vitest';
import { securityFile } from './security-file.ts';

const built = new Date('2026-11-30T22:15:00Z');
/** The fields of a file, read by the grammar of RFC 9116, section 4: a name, a colon, a space and a value. */
const fieldsOf = (text = ''): readonly (readonly [name: string, value: string])[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, name = '', value = ''] = /^([!-9;-~]+): (\S.*)$/.exec(line) ?? [];
      return [name, value];
    });

it('securityFile() makes no file where nobody said whom to tell', () => {
  for (const contact of [undefined, '', '  ']) expect(securityFile(contact, built)).toBeUndefined();
});

it('securityFile() names each contact in the order given, and expires once, within a year after the build', () => {
  const fields = fieldsOf(securityFile('mailto:security@wiki.example  https://wiki.example/report', built));
  const valuesOf = (name: string) => fields.filter(([each]) => each === name).map(([, value]) => value);
  expect(valuesOf('Contact')).toEqual(['mailto:security@wiki.example', 'https://wiki.example/report']);
  expect(valuesOf('Expires')).toEqual(['2027-05-29T00:00:00Z']);
  expect(fields.map(([name]) => name)).not.toContain('');
});

it('securityFile() refuses what RFC 9116 does not take as a contact, and says what is expected', () => {
  for (const contact of ['security@wiki.example', 'http://wiki.example/report', 'javascript:alert(1)', 'mailto:a@b.example nobody'])
    expect(() => securityFile(contact, built), contact).toThrow(/^SECURITY_CONTACT has “.+”, where addresses that begin with https:/);
});

it('securityFile() lets no contact add a field', () => {
  const fields = fieldsOf(securityFile('https://wiki.example/report\nhttps://wiki.example/a?Expires:%0A2099', built));
  expect(fields.map(([name]) => name)).toEqual(['Contact', 'Contact', 'Expires', 'Preferred-Languages']);
});
