import type { Verdict } from '../../model/verdict.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { caption, ending } from '../caption.ts';
import type { Point } from '../geometry.ts';
import type { LinePath } from '../route.ts';
import type { Caption } from '../scene.ts';
import { tagSizes } from '../tag.ts';

/** What each line is for, as its row says it while it does not say a verdict. */
const purposes: Readonly<Record<LinePath, string>> = {
  'kube-proxy-to-apiserver': 'client only',
  'kubelet-to-apiserver': 'watch, status',
  'apiserver-to-kubelet': 'logs, exec, forward',
  'apiserver-to-node': 'any other port',
  'apiserver-to-service': '→ one pod',
  'apiserver-to-pod': 'any port, proxied',
  'apiserver-to-extension-apiserver': 'target port',
  'apiserver-to-webhook': 'target port',
  'pod-to-apiserver': 'API requests',
  'scraper-to-kubelet': 'metrics',
  'control-plane-to-apiserver': '',
  'apiserver-to-etcd': '',
};

/** The words at the right end of a row: the verdict where it is to be said there and is worth it, otherwise what the line is for. */
export function rowCaption(
  path: LinePath,
  verdict: Verdict | undefined,
  [x, y]: Point,
  scale = 1,
  shorten: (purpose: string) => string = (purpose) => purpose,
): readonly Caption[] {
  if (verdict && verdict !== 'authenticated')
    return [caption('verdict', verdictWords[verdict], x, y, { ...ending, verdict, length: Math.round(tagSizes[verdict].word * scale) })];
  const text = shorten(purposes[path]);
  return text ? [caption('note', text, x, y, ending)] : [];
}
