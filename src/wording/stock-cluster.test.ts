import { expect, it } from 'vitest';
import { judgedPaths } from '../features/distribution/words.ts';
import { distributionOf } from '../facts/distribution/distribution.ts';
import { countPaths } from '../model/count.ts';
import { settingIds } from '../model/setting/setting.ts';
import { checkedMinor, evidenceTable } from '../facts/evidence/standing.ts';
import { modeOf } from '../model/setting/mode.ts';
import { matrixData } from './data.ts';
import { stepsOf } from './journey/journey-step.ts';
import { journeyOf } from './journey/journeys.ts';
import { storyDescription } from './story/section.ts';
import { stockCluster } from './stock-cluster.ts';

const { settings } = modeOf('defaults');

/** Read by a person from what kubeadm and the released metrics-server set up: three proxies in plain HTTP, three clients that verify nobody. */
const counted = { unsafe: 3, encrypted: 3, unknown: 0, authenticated: 6 } as const;

const countOf = (verdicts: readonly (string | undefined)[]) =>
  Object.fromEntries(Object.keys(counted).map((word) => [word, verdicts.filter((verdict) => verdict === word).length]));

it('the stock cluster has one count of verdicts, on home, in the matrix, in its mode, on the page of kubeadm, in the story and in the data', () => {
  expect(countPaths(settings)).toMatchObject(counted);
  expect(countOf(judgedPaths(settings).map(({ judgement }) => judgement.weakestHop?.verdict))).toEqual(counted);
  expect(countOf(judgedPaths(distributionOf('kubeadm').settings).map(({ judgement }) => judgement.weakestHop?.verdict))).toEqual(counted);
  expect(countOf(judgedPaths(distributionOf('kubeadm-ha').settings).map(({ judgement }) => judgement.weakestHop?.verdict))).toEqual(
    counted,
  );
  expect(
    countOf(matrixData({ minor: checkedMinor, table: evidenceTable }).paths.map(({ modes }) => modes['defaults']?.weakestHop?.verdict)),
  ).toEqual(counted);
  expect(storyDescription('two-questions', 'wide')).toContain('6 are authenticated, 3 are encrypted only and 3 are unsafe');
});

it('kubectl top goes over the two paths of metrics-server with the words that they have everywhere, in every mode', () => {
  const words = (mode: 'defaults' | 'tls-verification') =>
    stepsOf(journeyOf('kubectl-top'), modeOf(mode).settings).flatMap((step) =>
      step.kind === 'hop' && ['apiserver-to-extension-apiserver', 'scraper-to-kubelet'].includes(step.path) ? [step.verdict] : [],
    );
  expect(words('defaults')).toEqual(['encrypted', 'encrypted']);
  expect(words('tls-verification')).toEqual(['authenticated', 'authenticated']);
});

it('the page of kubeadm has the settings of the mode, but for what only the operator adds and nobody mentions', () => {
  const kubeadm = distributionOf('kubeadm').settings;
  const differing = settingIds.filter((id) => kubeadm[id] !== settings[id]);
  // No request waits for approval where no kubelet asks, and kubeadm installs no CNI plugin.
  expect(differing).toEqual(['servingCertificateApproval', 'nodeNetworkEncryption']);
});

it('the sentence about the stock cluster names both switches that its two verdicts stand on', () => {
  expect(stockCluster.metricsServer).toContain('`insecureSkipTLSVerify: true`');
  expect(stockCluster.metricsServer).toContain('`--kubelet-insecure-tls`');
  expect([settings.apiServiceVerification, settings.scraperVerification]).toEqual(['skipped', 'skipped']);
});
