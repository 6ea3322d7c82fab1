import { expect, test } from '../support/shared-page.ts';

/** Words that are read in two minutes, at 230 in a minute. */
const inTwoMinutes = 460;

/** What somebody new asks: the words that are clicked from home on, where they lead, and what answers there. */
const questions: readonly { asks: string; clicks: readonly string[]; leadsTo: string; says: readonly RegExp[] }[] = [
  {
    asks: 'Is my kubectl exec protected by default?',
    clicks: ['trust kubectl exec?'],
    leadsTo: '/can-i/trust-kubectl-exec/',
    says: [/By default, no: an impostor can answer kubectl exec and kubectl logs\./],
  },
  {
    asks: 'Can my nodes be on the internet?',
    clicks: ['put nodes on the public internet?'],
    leadsTo: '/can-i/nodes-on-the-public-internet/',
    says: [/By default, no: an impostor can answer kubectl exec/],
  },
  {
    asks: 'What does Konnectivity not do?',
    clicks: ['What is Konnectivity?'],
    leadsTo: '/modes/konnectivity/',
    says: [/does not verify kubelets, so you still need --kubelet-certificate-authority/],
  },
  {
    asks: 'What do I set first?',
    clicks: ['What do I set first?'],
    leadsTo: '/modes/tls-verification/',
    says: [/Give every kubelet a CA-signed serving certificate first/],
  },
  {
    asks: 'Why did logs break when I set the flag?',
    clicks: ['Troubleshoot'],
    leadsTo: '/symptoms/',
    says: [
      /logs and exec broke when you set --kubelet-certificate-authority.{1,150}certificate that it signed itself, so the API server refuses it/,
    ],
  },
  {
    asks: 'I am on EKS, what can I do?',
    clicks: ['All distributions', 'EKS'],
    leadsTo: '/distributions/eks/',
    says: [
      /Not yours to change\s*The kubelet CA.+?belong to AWS/s,
      /What to do first\s*Look for serving certificates that were approved and not issued.+?Take the API endpoint off the internet/s,
    ],
  },
];

for (const { asks, clicks, leadsTo, says } of questions)
  test(`“${asks}” is answered from home in ${clicks.length} ${clicks.length === 1 ? 'click' : 'clicks'} and two minutes of reading`, async ({
    page,
  }) => {
    expect(clicks.length).toBeLessThanOrEqual(2);
    await page.goto('/');
    for (const words of clicks) await page.getByRole('link', { name: words, exact: true }).first().click();
    await expect(page).toHaveURL(new RegExp(`${leadsTo}$`));
    const main = page.getByRole('main');
    for (const said of says) await expect(main).toContainText(said);
    // What is visible, in the order in which it is read.
    const read = (await main.innerText()).replace(/\s+/g, ' ');
    for (const said of says) {
      const { index, 0: answer } = said.exec(read) ?? { index: -1, 0: '' };
      expect(index).toBeGreaterThanOrEqual(0);
      expect(read.slice(0, index + answer.length).split(' ').length).toBeLessThanOrEqual(inTwoMinutes);
    }
  });
