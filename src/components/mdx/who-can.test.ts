import { expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { modes, modeOf } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { answersPhrase } from '../../wording/capability.ts';
import { seatIds } from '../../model/seat/seat.ts';
import { whoCan } from './who-can.ts';

it('an attacker on the untrusted network is not said to impersonate the client of a webhook that accepts any client', () => {
  expect(whoCan('apiserver-to-webhook', modeOf('defaults').settings, 'between-active').text).toBe(
    'can call the webhook, which accepts any client',
  );
});

it('what an attacker gets beside the call is said first', () => {
  expect(whoCan('apiserver-to-pod', modeOf('defaults').settings, 'between-active').text).toMatch(
    /^reads requests, .+; can call the pod, which accepts any client$/,
  );
});

it('no answer of the model is lost or softened by the words of a cell', () => {
  for (const path of pathIds)
    for (const { settings } of modes)
      for (const seat of seatIds) {
        const { endToEnd } = judge(path, settings, seat);
        const { value, text } = whoCan(path, settings, seat);
        expect(value).toBe(answersPhrase(endToEnd).value);
        if (endToEnd['impersonate-client'].value === 'yes') expect(text).toMatch(/impersonates the client|can call the/);
      }
});
