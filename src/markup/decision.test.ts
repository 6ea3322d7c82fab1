import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { placedDistribution } from '../facts/distribution/where-to-change.ts';
import type { DistributionId } from '../model/distribution-id.ts';
import { modeOf } from '../model/setting/mode.ts';
import { decisionOf } from '../wording/decision/decision.ts';
import { decisionParts } from './decision.ts';
import { drawIn } from './h.ts';

it('decisionParts() says that a kubelet’s request has to be approved where kubeadm sets the cluster up, on one host or on several, and not elsewhere', () => {
  drawIn(parseHTML('<!doctype html><html><body></body></html>').document);
  const decision = decisionOf('trust-kubectl-exec');
  const stepsOn = (id: DistributionId): string =>
    decisionParts('/', decision, { basis: id, settings: modeOf('defaults').settings, placed: placedDistribution(id) })
      .steps.map((step) => step.textContent)
      .join();
  for (const id of ['kubeadm', 'kubeadm-ha'] as const) expect(stepsOn(id)).toContain('Then approve each kubelet’s request.');
  expect(stepsOn('kubespray')).not.toContain('Then approve');
});
