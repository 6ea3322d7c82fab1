import { describe, expect, it } from 'vitest';
import { isSafe } from '../../model/change/smallest-change.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import { firstStepOf } from './first-step.ts';
import { journeyOf, journeys } from './journeys.ts';

describe('firstStepOf()', () => {
  it('says of exec with the defaults to issue certificates and to set the flag, and of a verified kubelet nothing', () => {
    const exec = journeyOf('kubectl-exec');
    expect(firstStepOf(exec, modeOf('defaults').settings)?.text).toMatch(
      /--kubelet-certificate-authority\. The first is `serverTLSBootstrap: true` in `\/var\/lib\/kubelet\/config\.yaml`\. Then approve each kubelet’s request\.$/,
    );
    // An approver approves them by itself.
    expect(firstStepOf(exec, { ...modeOf('defaults').settings, servingCertificateApproval: 'checks-addresses' })?.text).toMatch(/`\.$/);
    expect(firstStepOf(exec, modeOf('tls-verification').settings)).toBeUndefined();
  });

  it('says something only of a path that is not safe', () => {
    for (const journey of journeys)
      for (const { settings } of modes) {
        const first = firstStepOf(journey, settings);
        if (first) expect(isSafe(first.path, settings), journey.id).toBe(false);
      }
  });
});
