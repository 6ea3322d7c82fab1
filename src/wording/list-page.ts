// What pages say that are lists: of every page, of terms, of questions, of flags. `[words](id)` is an element that the page knows.

// Where no page is.
export const noPage = {
  title: 'No page here',
  description: 'There is no page at this address.',
  lead: 'There is no page at this address. It may have moved, or the address may be mistyped.',
  every: 'Every page',
  diagram: 'The diagram',
} as const;

export const glossaryDescription =
  'The terms that this site uses, each in a short entry that leads to the Kubernetes page about it, if there is one.';
export const indexDescription = 'Every page, section, term and flag of the site in one list.';
export const timelineHeading = 'What changed when';

// Questions.
export const questionsDescription = (questions: number): string =>
  `${String(questions)} questions about the connections of a cluster that people asked in public issues, each with a link to its answer.`;
export const wordsOfAskers =
  'The words are those of the people who asked. [The list of sources](sources) says in which issues each question was asked, and where its answer was read.';

// Flags, by component.
export const flagsTitle = 'Flag reference';
export const flagsDescription =
  'The flag that decides most is --kubelet-certificate-authority: if it is not set, the API server accepts any kubelet certificate. Here is every flag and field that decides how a path is protected, with its default and versions.';
export const flagHeadings = {
  'kube-apiserver': 'API server',
  kubelet: 'Kubelet configuration',
  'konnectivity-server': 'Konnectivity server',
  'konnectivity-agent': 'Konnectivity agent',
} as const;

// The old address of the Kubernetes page.
export const oldAddress = {
  title: 'Master-node communication',
  description:
    'This is the old address of the Kubernetes page on this subject. Each of its headings leads to the page here that answers it.',
  says: 'The [API server](api-server) is the hub of a [cluster](cluster). Each [kubelet](kubelet), each [kube-proxy](kube-proxy) and each [Pod](pod) that uses the API connects to it, and it connects to the kubelets. A [certificate](certificate) tells one end who the other is.',
  next: 'What the Kubernetes page leads to next',
  home: 'Everything else: the diagram',
} as const;
