import { fleetPicture } from '../../../export/fleet-picture.ts';
import { tablePicture, type VerdictColumn } from '../../../export/table-picture.ts';
import { comparisonFrameHeight, frameHeight } from '../../../export/frame-height.ts';
import type { Format } from '../../../export/texts/format.ts';
import { plainFormats } from '../../../export/texts/plain-formats.ts';
import type { Subject } from '../../../export/texts/subject.ts';
import { judge } from '../../../model/judge.ts';
import { kubernetesRead } from '../../../model/setting/minor.ts';
import { modes, modeOf } from '../../../model/setting/mode.ts';
import { paths } from '../../../model/path.ts';
import { compare } from '../../../wording/change/comparison.ts';
import { countSentence } from '../../../wording/text/count-sentence.ts';
import { figureIds, figuresOf, fleetSentence } from '../../../wording/fleet/fleet.ts';
import { matrixPictureSummary, matrixSummary, matrixTitle } from '../../../wording/matrix.ts';
import { verdictWords } from '../../../wording/verdict.ts';
import type { Subject as Compared } from '../../compare/script/subject.ts';
import type { FleetState } from '../../fleet/script/state.ts';
import { queryOf } from '../../../state/query.ts';
import { textsOf, type ShareContent } from './content.ts';

const { link, frame, growingFrame, markdown, mediawiki, confluence, asciidoc, dokuwiki } = plainFormats;
/** The formats of a page that has no picture under an address of its own. */
const pageFormats: readonly Format<undefined>[] = [link, frame, growingFrame, markdown, mediawiki, confluence, asciidoc, dokuwiki];

/** The addresses of a page and of its bare view, below the root of the site, which is an absolute address that ends in a slash. */
const addresses = (page: string, query: string, root: string) => ({
  page: new URL(`${page}/${query}`, root).href,
  embed: new URL(`embed/${page}/${query}`, root).href,
});

/** The height of the frame is that of the address, unless more than the address decides it. */
function contentOf(
  known: Omit<Subject, 'svg' | 'image' | 'alt' | 'height' | 'kubernetes'> & Partial<Pick<Subject, 'height'>>,
  fileName: string,
  picture: ShareContent['picture'],
): ShareContent {
  const { title, embed, height = frameHeight(embed) } = known;
  const subject: Subject = { ...known, svg: undefined, image: undefined, alt: title, height, kubernetes: kubernetesRead };
  return { subject, fileName, texts: textsOf(pageFormats, subject, undefined), picture };
}

/** Rows of a table of verdicts: each path, and the verdict of its weakest hop in each column. */
const verdictRows = (columns: readonly VerdictColumn[]): readonly (readonly string[])[] =>
  paths.map(({ id, name }) => [
    name,
    ...columns.map(({ settings }) => {
      const { present, weakestHop } = judge(id, settings, 'nobody');
      return present && weakestHop ? verdictWords[weakestHop.verdict] : 'not used';
    }),
  ]);

/** A fleet: its size, and its mode. */
export function fleetContent({ size, mode }: FleetState, root: string): ShareContent {
  const query = queryOf({ mode, ...size });
  const figures = figuresOf(mode, size);
  return contentOf(
    {
      title: `The fleet, ${modeOf(mode).name}`,
      summary: fleetSentence(mode, size),
      ...addresses('fleet', query, root),
      head: ['Connections', 'Number'],
      rows: figureIds.map((id) => [id.replaceAll('-', ' '), figures[id]]),
    },
    `hub-spoke-fleet-${mode}-${size.nodes}-nodes-${size.servers}-servers`,
    (theme, palette) => fleetPicture(size, mode, `/fleet/${query}`, theme, palette),
  );
}

/** What stands for a side in the name of a file: an id, or the parts of a query. */
const slug = (id: string): string => id.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 80);

/** Two sides of a comparison. */
export function comparisonContent(a: Compared, b: Compared, root: string): ShareContent {
  const query = queryOf({ a: a.id, b: b.id });
  const columns = [a, b];
  const [title, comparison] = [`${a.name} and ${b.name}`, compare(a, b)];
  // Each side is counted apart, so that what is unknown of one is not taken for weak.
  const summary = [comparison.sentence, ...columns.map(({ name, settings }) => `${name}: ${countSentence(settings)}`)].join(' ');
  return contentOf(
    {
      title,
      summary,
      ...addresses('compare', query, root),
      height: comparisonFrameHeight(comparison),
      head: ['Path', ...columns.map(({ name }) => name)],
      rows: verdictRows(columns),
    },
    `hub-spoke-compare-${slug(a.id)}-${slug(b.id)}`,
    (theme, palette) => tablePicture({ title, summary, columns, address: `/compare/${query}` }, theme, palette),
  );
}

/** Every path in every mode: a page without a state but its theme. */
export function matrixContent(root: string): ShareContent {
  const [title, summary] = [matrixTitle, matrixSummary];
  return contentOf(
    { title, summary, ...addresses('matrix', '', root), head: ['Path', ...modes.map(({ name }) => name)], rows: verdictRows(modes) },
    'hub-spoke-matrix',
    (theme, palette) => tablePicture({ title, summary: matrixPictureSummary, columns: modes, address: '/matrix/' }, theme, palette),
  );
}
