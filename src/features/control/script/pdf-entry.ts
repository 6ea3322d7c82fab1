import type { PageFontData } from '../../pdf/script/page-font.ts';
import { provide } from '../../shell/script/load-script.ts';
import { reportKey, type WriteReport } from './keys.ts';
import { writeReport } from './report-pdf.ts';

/** Filled in by the build: the fonts that stand in the file. */
declare const PAGE_FONTS: { readonly regular: PageFontData; readonly bold: PageFontData };

const write: WriteReport = (title, blocks) => writeReport(title, blocks, PAGE_FONTS);
provide(reportKey, write);
