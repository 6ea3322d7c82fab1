import type { AlternativeId } from '../../model/change/alternative.ts';

/** What is used in place of a path that no setting makes safe: its name, and why it is better. */
export const alternativeTexts: Readonly<Record<AlternativeId, { readonly name: string; readonly says: string }>> = {
  'port-forward': {
    name: 'kubectl port-forward',
    says: 'It goes through the kubelet.',
  },
  'kubelet-port': {
    name: 'the kubelet’s own port',
    says: 'For what the kubelet serves, leave the port out of the URL: the request then takes the path to the kubelet.',
  },
};
