import { pdfNotWritten, pdfSaved, writingPdf } from '../../../wording/control-report.ts';
import { loadShared } from '../../shell/script/load-script.ts';
import { saveFile } from '../../shell/script/save-file.ts';
import { reportKey, type WriteReport } from './keys.ts';
import { blocksOf } from './report-blocks.ts';

/** A day as people write it into a report: `2026-11-29`, by the clock of the reader. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Dates the report for auditors, and saves it as it stands there, with the cluster of the reader, as a PDF. The script that writes one is loaded for it. */
export function startReport(): void {
  const report = document.querySelector<HTMLElement>('.report');
  const button = report?.querySelector<HTMLButtonElement>('[data-save-pdf]');
  const status = report?.querySelector<HTMLElement>('.report-status');
  if (!report || !button || !status) return;
  const day = dayOf(new Date());
  for (const part of report.querySelectorAll<HTMLElement>('.report-date')) {
    if (part.tagName === 'DD') part.textContent = day;
    part.hidden = false;
  }
  button.addEventListener('click', () => {
    status.textContent = writingPdf;
    loadShared<WriteReport>(reportKey, report.dataset['pages'] ?? '')
      .then((write) => write(`${document.querySelector('h1')?.textContent?.trim() ?? ''}, ${day}`, blocksOf(report)))
      .then((file) => {
        saveFile(file, `security-controls-${day}.pdf`);
        status.textContent = pdfSaved;
      })
      .catch((error: unknown) => {
        status.textContent = pdfNotWritten(error instanceof Error ? error.message : String(error));
      });
  });
}
