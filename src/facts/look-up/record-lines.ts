import { linkInWords, seenWords, settingWords, phraseOf } from './measurement.ts';
import type { Observation } from './observation.ts';

/** One line of a record as it was made: what it tells of, and what it says. */
type RecordLine = readonly [name: string, text: string];

const line = (name: string, text: string | null | undefined): readonly RecordLine[] => (text ? [[name, text]] : []);
const inWords = (value: string | number | boolean | null): string => (value === null ? 'null' : value === '' ? 'empty' : String(value));

/** A record in full, line by line: what was run, and what was seen. Nothing of it is shortened. */
export function recordLines(record: Observation): readonly RecordLine[] {
  const { link, flags, request, listener, observed, accepted, tunnelled, values, source, note } = record;
  const seen = [
    ...seenWords(record),
    ...phraseOf(observed.authorizationForwarded, 'the Authorization header was passed on', 'no Authorization header was passed on'),
    ...phraseOf(accepted, 'the command line was accepted', 'the command line was refused'),
    ...phraseOf(tunnelled, 'came through the tunnel', 'did not come through the tunnel'),
  ].join('; ');
  return [
    ...line('Connection', linkInWords(link)),
    ...line('Set-up', settingWords(record)),
    ...line('Flags', flags.join(' ')),
    ...line('Request', request),
    ...line('Test server', listener),
    ...line('Seen', seen || (values || source || note ? '' : 'no error')),
    ...line(
      'Values',
      Object.entries(values ?? {})
        .map(([name, value]) => `${name}: ${inWords(value)}`)
        .join('; '),
    ),
    ...line('Read', source),
    ...line('Note', note),
  ];
}
