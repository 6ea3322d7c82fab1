/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { newestMinor } from '../../model/setting/minor.ts';
import type { FactId } from '../../model/reason.ts';
import { featureHistory, featureOf, featureWords, findFeature, stateOf } from './feature.ts';
import { flags } from '../reference/flag.ts';

/** Each shape that the facts write a version in: the words of today, and the whole history. */
const shapes: readonly [id: FactId, today: string, history: string][] = [
  ['facts/konnectivity#milestones', 'beta since 1.18', 'alpha 1.16, beta 1.18, still beta in 1.36'],
  ['facts/ssh-tunnels#timeline/removed', 'removed in 1.22', 'removed 1.22'],
  ['facts/flags#--ssh-user', 'removed in 1.22', 'deprecated 1.9, removed 1.22'],
  ['facts/flags#--kubelet-https', 'removed in 1.22', 'deprecated 1.19, removed 1.22'],
  ['facts/flags#--insecure-port', 'removed in 1.24', 'deprecated 1.10, removed 1.24'],
  ['facts/flags#--kubelet-port', 'deprecated', 'deprecated'],
  ['facts/flags#--kubelet-preferred-address-types', 'since 1.5', 'since 1.5'],
  ['facts/flags#--tls-curve-preferences', 'since 1.36', 'since 1.36'],
  ['facts/flags#--proxy-client-cert-file', 'since 1.7, not confirmed', 'since 1.7, not confirmed'],
  ['facts/flags#--kubelet-certificate-authority', 'before 1.0, not confirmed', 'before 1.0, not confirmed'],
  ['facts/flags#--egress-selector-config-file', 'since 1.16, as alpha', 'alpha 1.16'],
  ['facts/flags#--authentication-config', 'stable since 1.34', 'alpha 1.29, beta 1.30, stable 1.34'],
  ['facts/flags#--authorization-config', 'stable since 1.32', 'alpha 1.29, beta 1.30, stable 1.32'],
  ['facts/flags#--service-account-signing-endpoint', 'stable since 1.36', 'alpha 1.32, beta 1.34, stable 1.36'],
  ['facts/flags#--authentication-config/anonymous_narrowing', 'stable since 1.34', 'alpha 1.31, beta 1.32, stable 1.34'],
  ['facts/flags#--peer-ca-file', 'beta since 1.36', 'alpha 1.28, beta 1.36 and on by default'],
  ['facts/flags#--requestheader-username-headers/uid_header', 'beta since 1.33', 'alpha 1.32, beta 1.33'],
  ['facts/kubelet#serving_certificate/gate', 'beta since 1.12', 'alpha 1.7, beta 1.12 and on by default, still beta in 1.36'],
  ['facts/kubelet#serving_certificate/reload_from_disk', 'beta since 1.31', 'beta 1.31 and on by default'],
  ['facts/kubelet#serving_certificate/node_restriction_guard', 'since 1.31', 'since 1.31'],
  ['facts/kubelet#fine_grained_authz', 'stable since 1.36', 'alpha 1.32, beta 1.33 and on by default, stable 1.36'],
  ['facts/proxy#streaming/create_check', 'beta since 1.35', 'beta 1.35 and on by default'],
  ['facts/proxy#streaming/api_to_kubelet/from_1_36', 'beta since 1.36', 'beta 1.36 and on by default'],
  ['facts/links#node_identity/authorizer', 'stable since 1.34', 'alpha 1.31, beta 1.32, stable 1.34'],
  ['facts/links#service_account_token/bound_tokens', 'stable since 1.22', 'alpha 1.13, beta 1.21, stable 1.22'],
  ['facts/planned#kubelet-cert-cn-validation', `planned, not in ${newestMinor}.0`, `planned, not in ${newestMinor}.0`],
];

describe('the words of a badge come from the facts', () => {
  for (const [id, today, history] of shapes)
    it(`${id} is "${today}", and all in all "${history}"`, () => {
      expect(featureWords(featureOf(id))).toBe(today);
      expect(featureHistory(featureOf(id))).toBe(history);
    });
});

it('an id that names nothing fails, and says what is near', () => {
  expect(() => featureOf('facts/flags#--kubelet-htps')).toThrow('nearest: --kubelet-https');
});

it('a fact without a version fails: a badge never makes one up', () => {
  expect(() => featureOf('facts/flags#--etcd-cafile')).toThrow('names no version');
});

it('the version of one field is not that of its row: the UID header came later than the flags beside it', () => {
  expect(findFeature('facts/flags#--requestheader-username-headers')).toBeUndefined();
});

it('a version that no source settles is never shown without saying so', () => {
  for (const { fact } of flags) {
    const feature = findFeature(fact);
    if (feature && !feature.confirmed) expect(featureWords(feature)).toMatch(/not confirmed$/);
  }
  expect(flags.filter(({ fact }) => findFeature(fact)?.confirmed === false).map(({ name }) => name)).toEqual([
    '--kubelet-certificate-authority',
    '--proxy-client-cert-file',
  ]);
});

it('a removed flag is called removed, whatever it was before', () => {
  expect(flags.filter(({ default: value }) => value === 'gone').map(({ fact }) => stateOf(featureOf(fact)))).toEqual(
    Array.from({ length: flags.filter(({ default: value }) => value === 'gone').length }, () => 'removed'),
  );
});
