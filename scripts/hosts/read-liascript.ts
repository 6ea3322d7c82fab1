import type { Browser } from '@playwright/test';
import { practiceData } from '../../src/build/scripts/practice-data.ts';
import { liaScript } from '../../src/practice/bank/liascript.ts';
import { plain } from '../../src/practice/bank/text.ts';
import { choiceText } from '../../src/practice/choice-text.ts';
import { bankOf } from '../../src/practice/generate.ts';
import { practiceKindIds } from '../../src/practice/kind-id.ts';
import type { Question } from '../../src/practice/question.ts';

/** Five questions of each kind. */
const questions = (): readonly Question[] => bankOf(5 * practiceKindIds.length, 1, practiceKindIds, practiceData());

/** The bank as a course, for the folder that LiaScript is served from. */
export const liaScriptBank = (): string => liaScript(questions(), {});

const line = (text: string): string => plain(text).replaceAll(/\s+/g, ' ').trim();

/** What is right by the question itself: the right options, or each row with its choice. */
function keyOf(question: Question): readonly string[] {
  if (question.form === 'match')
    return question.rows.map(({ text, right }) => `${line(text)} = ${line(choiceText(question, right))}`).sort();
  const right = question.form === 'one' ? [question.right] : question.right;
  return question.options
    .filter(({ id }) => right.includes(id))
    .map(({ text }) => line(text))
    .sort();
}

/**
 * Opens the bank at an address in LiaScript, has it show the solution of each question, and throws a sentence where that is not the key. Returns how many
 * questions it compared.
 */
export async function readBankBack(browser: Browser, course: string): Promise<number> {
  const page = await browser.newPage();
  try {
    // The first slide has the title of the course and no question.
    await page.goto(`${course}#2`);
    for (const [at, question] of questions().entries()) {
      await page.evaluate((slide) => void (location.hash = `#${String(slide)}`), at + 2);
      const first = line(question.form === 'match' ? (question.rows[0]?.text ?? '') : (question.options[0]?.text ?? ''));
      const quiz = page.locator('.lia-quiz', { hasText: first }).first();
      await quiz.locator('button[title="show solution"]').click();
      await page.locator('.lia-quiz.resolved').first().waitFor();
      const shown = await quiz.evaluate((shownQuiz) => {
        const heads = [...shownQuiz.querySelectorAll('th')].map(({ innerText }) => innerText.trim()).filter(Boolean);
        const rows = [...shownQuiz.querySelectorAll('tr')].filter((row) => row.querySelector('input'));
        if (rows.length > 0)
          return rows.map((row) => {
            const place = [...row.querySelectorAll('input')].findIndex(({ checked }) => checked);
            return `${row.innerText} = ${heads[place] ?? 'nothing'}`;
          });
        return [...shownQuiz.querySelectorAll('input')].flatMap((input) =>
          input.checked ? [(input.closest('label') ?? input.parentElement)?.innerText ?? ''] : [],
        );
      });
      const [found, wanted] = [JSON.stringify(shown.map(line).sort()), JSON.stringify(keyOf(question))];
      if (found !== wanted) throw new Error(`${question.id} is read as ${found}, where its key is ${wanted}`);
    }
    return questions().length;
  } finally {
    await page.close();
  }
}
