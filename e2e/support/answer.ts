import type { Locator } from '@playwright/test';

/** Answers a question, by its key or against it. */
export async function answer(question: Locator, rightly: boolean): Promise<void> {
  const parts = await question.locator('[data-part]').evaluateAll((all) =>
    all.map((each) => {
      const { part: name = '', right = '' } = (each as HTMLElement).dataset;
      const select = each.closest('.practice-question')?.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      const wrong = [...(select?.options ?? [])].map(({ value }) => value).find((value) => value !== '' && value !== right);
      return { name, right, wrong };
    }),
  );
  for (const { name, right, wrong } of parts)
    if (wrong !== undefined) await question.locator(`select[name="${name}"]`).selectOption(rightly ? right : wrong);
    else if ((right === 'true') === rightly) await question.locator(`input[value="${name}"]`).check();
  await question.getByRole('button', { name: 'Check my answer' }).click();
}
