import { TooMuchWork, Unusable } from '../limits.ts';
import { readText } from '../read.ts';
import { countOf, type Reader } from '../reading.ts';
import { positionAt, type SourceText } from '../source-text.ts';
import type { Node } from '../yaml-node.ts';
import { scalarText } from './within.ts';

const deepest = 4;

/** What names something that the checker reads. */
const interesting =
  /kube-?(?:apiserver|controller-manager|scheduler)|kubelet|konnectivity|proxy-(?:server|agent)\b|metrics-server|heapster|hyperkube|\bk3s\b|\brke2\b|\betcd\s+(?:\{\{unknown\}\}\s*)?(?:\\+\s*)?--|\b(?:KUBE|ETCD_)\w*=|["']?\bkind["']?[ \t]*:|apiVersion|egressSelections|\bapiServer\b|kubernetes_sd_configs|:102(?:50|55)\b|skip_?verify|tls_?verify|eks\/bootstrap|kubeadm\s+(?:init|join)\b|\b(?:aks|clusters?|eks)\s+create\b|create[ -]cluster\b|k3sup\s+(?:install|join)\b|snap\s+install\s+(?:microk8s|k8s)\b|microk8s\s+(?:enable|join)\b|kubernetes-engine|_container_(?:cluster|node_pool)|aws_eks_|azurerm_kubernetes_|terraform-aws-modules\/eks|config\s+set-cluster\b|INSTALL_K3S_|get\.k3s\.io|--master=|^write-kubeconfig-mode:|^tls-san:|^disable-kube-proxy:|\bproxy\b[\"']?:\s*\{?\s*[\"']?disabled\b/im;
const namesItsKind = /^[ \t]*["'{[]*(?:apiVersion|kind)["']?[ \t]*:/m;
/** A line of a shell: what follows is what it prints, and no document of the text. */
const beginsWithCommand =
  /^\s*(?:\[?[\w.@:~/-]{0,80}\]?[$#>] *)?(?:sudo +)?(?:curl|wget|kubectl|oc|crictl|docker|etcdctl) +[^\s:][^\n]*\n\s*\{/;

/** A text without the mark that stands for what a template fills in. */
export const withoutMarks = (text: string): string => text.replaceAll('{{unknown}}', '…');

/** Says of a place that nobody reads it: in the account only. */
export const leaveUnread = ({ reading, source }: Reader, offset: number, what: string): void => {
  reading.unread.push({ file: source.name, ...positionAt(source, offset), what: withoutMarks(what) });
};
/** Says of a place what was read there and changes no verdict: in the account only. */
export const tellRead = ({ reading, source }: Reader, offset: number, what: string): void => {
  reading.withoutEffect.push({ file: source.name, ...positionAt(source, offset), what: withoutMarks(what) });
};
/** Says of a place that the checker would read, and that it could not. */
export const skipAt = ({ reading, source }: Reader, offset: number, what: string): void => {
  reading.skipped.push({ file: source.name, ...positionAt(source, offset), what: withoutMarks(what) });
};

/**
 * Reads a text inside of another by its own form. `what` names it, such as "the heredoc kubelet.conf". What it holds is found at its place;
 * what cannot be read is skipped with a sentence. Returns whether anything was found. Throws only `TooMuchWork`.
 */
export function readPiece(reader: Reader, source: SourceText, what: string): boolean {
  const { reading, work } = reader;
  const inner: Reader = { ...reader, source: { ...source, what }, depth: (reader.depth ?? 0) + 1 };
  work.spend(source.text.length);
  // A file may be told by its place alone.
  if (!interesting.test(source.text) && !interesting.test(what)) {
    leaveUnread(inner, 0, `${what}, which names nothing that the checker reads`);
    return false;
  }
  if ((inner.depth ?? 0) > deepest) {
    skipAt(inner, 0, `${what}, which stands more than ${deepest} texts deep in others: give it to the checker separately`);
    return false;
  }
  const told = (): number => reading.problems.length + reading.skipped.length;
  const [before, toldBefore, problemsBefore, skippedBefore] = [countOf(reading), told(), reading.problems.length, reading.skipped.length];
  try {
    readText(inner);
  } catch (error) {
    if (!(error instanceof Unusable) || error instanceof TooMuchWork) throw error;
    leaveUnread(inner, error.offset, `${what}: ${error.message}`);
    return countOf(reading) > before;
  }
  // What does not say that it is a document may be anything: that it is none is no fault of it.
  if (!namesItsKind.test(source.text) || beginsWithCommand.test(source.text)) {
    const skipped = reading.skipped.splice(skippedBefore).filter((one) => one.what !== 'a document that is not a mapping');
    const all = [...skipped, ...reading.problems.splice(problemsBefore)];
    for (const { file, line, column, ...one } of all)
      reading.unread.push({ file, line, column, what: `${what}: ${'what' in one ? one.what : one.sentence}` });
    if (countOf(reading) === before && all.length > 0) return false;
  }
  if (countOf(reading) === before && told() === toldBefore)
    leaveUnread(inner, 0, `${what}, in which the checker finds nothing that it reads`);
  return countOf(reading) > before;
}

/** Reads the text that a YAML value stands for. */
export function readScalar(reader: Reader, node: Node | undefined, what: string): boolean {
  if (node?.kind !== 'scalar' || node.value === null) return false;
  return readPiece(
    reader,
    scalarText(reader, node, (text) => namesItsKind.test(text)),
    what,
  );
}
