import { expect, it } from 'vitest';
import { check } from '../check.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from '../test/facts.ts';

/** What the checker asks for, to know a setting of this input. */
function answeredBy(id: string, text: string): string | undefined {
  const { decided } = check([{ name: 'input.yaml', text }], { facts: factsForTests, forms: moreForms });
  const origin = decided.find((each) => each.id === id)?.origin;
  return origin?.kind === 'unknown' ? origin.answeredBy : origin?.kind;
}

it('a field that something fills in is asked for by its value, and what no field tells by its name', () => {
  const job = (name: string, skips: string): string =>
    `scrape_configs:\n- job_name: ${name}\n  scheme: https\n  kubernetes_sd_configs: [{role: node}]\n  tls_config: {insecure_skip_verify: ${skips}}\n`;
  const monitor = `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec:\n  selector: {matchLabels: {k8s-app: kubelet}}\n  endpoints:\n  - scheme: https\n    tlsConfig: {insecureSkipVerify: $SKIP}\n`;
  const talos = 'talosVersion: v1.11.0\nnodes: [{hostname: a, installDisk: /dev/sda}]\ncniConfig: {name: none}\n';
  expect(answeredBy('scraperVerification', job('kubelets', '$SKIP'))).toBe('the job kubelets');
  expect(answeredBy('scraperVerification', job('kubelets', 'true'))).toBe('stated');
  expect(answeredBy('scraperVerification', monitor)).toBe('the value of an endpoint of ServiceMonitor, once it is filled in');
  expect(answeredBy('nodeNetworkEncryption', talos)).toBe('the configuration of the CNI plugin: whether it encrypts between nodes');
});
