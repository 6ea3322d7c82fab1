import { describe, expect, it } from 'vitest';
import { modeOf } from '../../../../model/setting/mode.ts';
import { symptomOccurrences } from '../../../../build/scripts/symptom-data.ts';
import { exclusionOf, type KnownCluster } from '../../../../symptoms/occurrence.ts';
import { exclusionSentences } from './symptoms.ts';
import { asksForPorts } from './ports-form.ts';

const occurrences = symptomOccurrences();
const sentencesOf = (id: string, cluster: KnownCluster): string | undefined => {
  const occurrence = occurrences[id];
  const exclusion = occurrence && exclusionOf(occurrence, cluster);
  return exclusion && exclusionSentences(exclusion, cluster);
};
const direct: KnownCluster = { settings: modeOf('defaults').settings, minor: '1.30' };

describe('why a symptom cannot occur in the cluster of a reader', () => {
  it('names the path that the cluster does not use, and the transport', () => {
    expect(sentencesOf('no-agent-available', direct)).toBe(
      'It belongs to the path agent → konnectivity-server. Your cluster does not have it, because it has “Transport: direct; the API server opens every connection itself”.',
    );
  });
  it('names every setting that would have allowed it', () => {
    const verifiedByNobody = sentencesOf('kubelet-unknown-authority', direct);
    expect(verifiedByNobody).toContain('“CA for kubelet certificates: not set');
    expect(verifiedByNobody).toMatch(/ and “.+”\.$/);
  });
  it('names the minor', () => {
    expect(sentencesOf('anonymous-set-twice', direct)).toBe(
      'The file has the field `anonymous` from 1.31 on. Your cluster runs Kubernetes 1.30.',
    );
    expect(sentencesOf('anonymous-set-twice', { ...direct, minor: '1.31' })).toBeUndefined();
    expect(sentencesOf('anonymous-set-twice', { ...direct, minor: undefined })).toBeUndefined();
  });
  it('comes to the browser without the sources, and not for a symptom that can occur everywhere', () => {
    expect(JSON.stringify(occurrences)).not.toContain('facts/');
    expect(occurrences['apiserver-unreachable']).toBeUndefined();
    expect(occurrences['no-agent-available']).toEqual({ path: 'agent-to-konnectivity-server' });
  });
});

it('asksForPorts() is about the form alone, and not about the cluster or the theme', () => {
  expect(asksForPorts('?cluster=distro%3Dk3s&theme=dark')).toBe(false);
  expect(asksForPorts('')).toBe(false);
  expect(asksForPorts('?mode=konnectivity')).toBe(true);
  expect(asksForPorts('?cluster=distro%3Dk3s&network=calico')).toBe(true);
});
