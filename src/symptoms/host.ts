/** Commands and files that a reader has only on a control plane host. */
const onTheHost = /\/etc\/kubernetes\/(?!admin\.conf)|-C (?:kube-apiserver|proxy-server)|\bcrictl\b/;

/** Whether advice is only possible on a control plane host of one's own, as with kubeadm, so that the page has to say so. */
export const needsTheHost = (advice: {
  readonly check: readonly { readonly run: string }[];
  readonly fix: readonly { readonly text: string }[];
}): boolean => [...advice.check.map(({ run }) => run), ...advice.fix.map(({ text }) => text)].some((words) => onTheHost.test(words));

/** What is said beside advice that needs a control plane host: the words before and after the link to the distributions. */
export const hostNote = {
  before: 'Files and commands of kubeadm: ',
  link: 'where another distribution keeps them, and what a managed service lets you change',
  href: '/distributions/',
  after: '',
} as const;
