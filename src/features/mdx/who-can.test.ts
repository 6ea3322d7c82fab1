import { describe, expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { modes, modeOf } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { answersPhrase } from '../../wording/capability.ts';
import { modeNames } from '../../wording/names.ts';
import { seatWho } from '../../wording/in-a-few-words.ts';
import { seatIds, seats } from '../../model/seat/seat.ts';
import { columnName, whoCan, whoCanTable } from './who-can.ts';

it('an attacker on the untrusted network is not said to impersonate the client of a webhook that accepts any client', () => {
  expect(whoCan('apiserver-to-webhook', modeOf('defaults').settings, 'between-active').text).toBe(
    'can call the webhook, which accepts any client',
  );
});

it('what an attacker gets beside the call is said first', () => {
  expect(whoCan('apiserver-to-pod', modeOf('defaults').settings, 'between-active').text).toMatch(
    /^reads requests and responses, .+; can call the pod, which accepts any client$/,
  );
});

it('no answer of the model is lost or softened by the words of a cell', () => {
  for (const path of pathIds)
    for (const { settings } of modes)
      for (const seat of seatIds) {
        const { endToEnd } = judge(path, settings, seat);
        const { value, text } = whoCan(path, settings, seat);
        expect(value).toBe(answersPhrase(endToEnd).value);
        if (endToEnd['impersonate-client'].value === 'yes')
          expect(text).toMatch(/impersonates the (?:server and the )?client|can call the/);
      }
});

describe('whoCanTable()', () => {
  it('has each position once, with what whoCan() says of it in each mode that uses the path', () => {
    for (const path of pathIds) {
      const { columns, rows, nothing } = whoCanTable(path);
      expect([...rows.flatMap(({ who }) => who), ...nothing].sort()).toEqual(
        seats
          .filter(({ reach }) => reach !== 'none')
          .map(({ id }) => seatWho[id])
          .sort(),
      );
      for (const { id: seat } of seats.filter(({ reach }) => reach !== 'none'))
        for (const { id, settings } of modes.filter((mode) => judge(path, mode.settings, 'nobody').present)) {
          const column = columns.findIndex((names) => names.includes(modeNames[id]));
          const told = rows.find((row) => row.who.includes(seatWho[seat]))?.gains[column] ?? { value: 'no', text: 'nothing' };
          expect(told, `${path}, ${seat}, ${modeNames[id]}`).toEqual(whoCan(path, settings, seat));
        }
    }
  });

  it('never shows the same row or the same column twice', () => {
    for (const path of pathIds) {
      const { columns, rows } = whoCanTable(path);
      const cells = rows.map(({ gains }) => JSON.stringify(gains));
      const down = columns.map((_, column) => JSON.stringify(rows.map(({ gains }) => gains[column])));
      expect(new Set(cells).size, path).toBe(rows.length);
      expect(rows.length === 0 || new Set(down).size === columns.length, path).toBe(true);
    }
  });

  it('has no row for the connection from the API server to etcd, on which no position gains anything in any mode', () => {
    expect(whoCanTable('apiserver-to-etcd').rows).toEqual([]);
  });

  it('has one column for every mode where the modes do not differ', () => {
    expect(whoCanTable('apiserver-to-webhook').columns.map(columnName)).toEqual(['every mode']);
  });
});
