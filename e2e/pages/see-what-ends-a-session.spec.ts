import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { expect, test } from '../support/shared-page.ts';

test.describe('the page of lifetimes', () => {
  test('answers for the state that is chosen, writes it into the address, and the address and the history lead back to it', async ({
    page,
  }) => {
    await page.goto('/lifetimes/');
    const says = page.locator('.lifetime-says');
    await expect(says).toContainText('An idle kubectl exec ends after 4 hours');
    await page.getByLabel('Session').selectOption('tunnel');
    await page.getByLabel('Mode of the cluster').selectOption('konnectivity');
    await page.getByLabel('Between the control plane and the nodes stands').selectOption('aws-nlb');
    await expect(says).toContainText('ends after 350 seconds: the AWS Network Load Balancer');
    await expect(page).toHaveURL(/\?session=tunnel&mode=konnectivity&between=aws-nlb$/);
    await page.getByLabel('--keepalive-time').fill('300');
    await expect(says).toContainText('No timer that we know ends a quiet connection of a Konnectivity agent');
    await expect(page).toHaveURL(/keepalive=300/);
    await page.goBack();
    await expect(says).toContainText('350 seconds');
    await page.reload();
    await expect(says).toContainText('350 seconds');
    await expect(page.getByLabel('Session')).toHaveValue('tunnel');
  });

  test('names the hop that cuts first in the table, and leads from it to the row with its sources', async ({ page }) => {
    await page.goto('/lifetimes/?session=logs&front=haproxy-20');
    const first = page.locator('.lifetime-hops tr[data-first]');
    await expect(first).toHaveCount(1);
    await expect(first).toContainText('client → API server');
    await expect(first).toContainText('20 seconds');
    await first.getByRole('link').click();
    await expect(page.locator('#limit-lb-haproxy-kubeadm-guide')).toBeInViewport();
  });

  test('says in a sentence what of an address it ignored, and what is no number stays in its field', async ({ page }) => {
    await page.goto('/lifetimes/?session=ssh&silent=soon');
    const alert = page.locator('.lifetime-result .ignored');
    await expect(alert).toContainText('session=“ssh”');
    await expect(alert).toContainText('silent=“soon”');
    await page.getByLabel('Silent for').fill('five');
    await expect(page.getByLabel('Silent for')).toHaveAttribute('aria-invalid', 'true');
    await expect(alert).toContainText('whole number of seconds');
    await page.getByLabel('Silent for').fill('300');
    await expect(alert).toBeHidden();
    await expect(page.locator('.lifetime-says')).toContainText('outlasts 5 minutes of silence');
  });

  test('asks for a limit only where a device stands, and for keepalives only where there is a tunnel', inTheWholeSet, async ({ page }) => {
    await page.goto('/lifetimes/');
    const limits = page.getByLabel('Its idle limit');
    await expect(limits.first()).toBeHidden();
    await expect(page.getByLabel('--keepalive-time')).toBeHidden();
    await page.getByLabel('In front of the API server stands').selectOption('proxy');
    await expect(limits.first()).toBeVisible();
    await page.getByLabel('Mode of the cluster').selectOption('konnectivity-tls');
    await expect(page.getByLabel('--keepalive-time')).toBeVisible();
  });

  test('a journey says which hop ends its session first, for the balancer and the silence that are set, in the mode that it shows', async ({
    page,
  }) => {
    await page.goto('/journeys/kubectl-logs/?mode=konnectivity');
    const end = page.locator('.journey-end');
    const first = end.locator('[data-state="first"]');
    await expect(first).toContainText('API server → kubelet');
    const button = end.getByRole('button', { name: 'Set your balancer and silence' });
    await expect(button).toHaveAttribute('href', '../../lifetimes/?session=logs');
    await button.press('Space');
    await expect(end.getByLabel('Silent for')).toBeFocused();
    await expect(first).toContainText('agent → kubelet');
    await end.getByLabel('Between the control plane and the nodes').selectOption('aws-nlb');
    await expect(first).toContainText('agent → konnectivity-server');
    await expect(end).toContainText('ends after 350 seconds: the AWS Network Load Balancer');
    await expect(page).toHaveURL(/\?mode=konnectivity&session=logs&between=aws-nlb$/);
    // A number that is none changes nothing and is named.
    await end.getByLabel('Silent for').fill('a day');
    await end.getByLabel('Silent for').press('Enter');
    await expect(end.getByRole('alert')).toContainText('silent=“a day” was ignored: the silence is a whole number of seconds');
    await page.goBack();
    await expect(first).toContainText('agent → kubelet');
    await page.goForward();
    await page.locator('.journey .modes label').first().click();
    await expect(first).toContainText('API server → kubelet');
    await end.getByLabel('Silent for').press('Escape');
    await expect(button).toBeFocused();
    await expect(page).not.toHaveURL(/session=/);
    await page.goto('/journeys/kubectl-logs/?session=exec&front=haproxy-20');
    await expect(end.getByRole('alert')).toHaveText('session=“exec” was ignored: in this journey session can be logs.');
    await expect(end).toContainText('ends after 20 seconds');
    await expect(end.getByRole('link', { name: 'Every timer on the way' })).toHaveAttribute(
      'href',
      '../../lifetimes/?session=logs&front=haproxy-20',
    );
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every session has its end in a table, and no control stands there that does nothing', async ({ page }) => {
    await page.goto('/lifetimes/');
    await expect(page.locator('.lifetime-sessions')).toContainText('A quiet kubectl logs -f ends after 4 hours');
    await expect(page.locator('.lifetime-form')).toBeHidden();
    await expect(page.locator('.lifetime-says')).toContainText('4 hours');
  });

  test('a journey has its usual end with a clock at the hop, what to set, and the way to the page that has the rest', async ({ page }) => {
    await page.goto('/journeys/kubectl-logs/');
    const end = page.locator('.journey-end');
    await expect(end.locator('[data-state="first"]')).toContainText('API server → kubelet');
    await expect(end).toContainText('Run the command again when it ends.');
    await expect(end.getByRole('link', { name: 'Set your balancer and silence' })).toHaveAttribute('href', /lifetimes\/\?session=logs$/);
  });
});
