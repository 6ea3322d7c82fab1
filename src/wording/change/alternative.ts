import type { AlternativeId } from '../../model/change/change-ids.ts';

/** What is used in place of a path that no setting makes safe: its name, and why it is better. */
export const alternativeTexts: Readonly<Record<AlternativeId, { readonly name: string; readonly says: string }>> = {
  'port-forward': {
    name: 'kubectl port-forward',
    says: 'It reaches the pod over the path to the kubelet, so it is as well protected as that path, on which the API server can verify the kubelet.',
  },
  'kubelet-port': {
    name: 'the kubelet’s own port',
    says: 'For what the kubelet serves, leave the port out of the URL. The API server then uses HTTPS, verifies the kubelet if --kubelet-certificate-authority is set, and presents its client certificate.',
  },
};
