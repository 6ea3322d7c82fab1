import { fleetPicture } from '../../../export/fleet-picture.ts';
import { comparisonBase, comparisonPicture, comparisonWords, fleetBase, matrixBase } from '../../../export/page-pictures.ts';
import { tablePicture, type VerdictColumn } from '../../../export/table-picture.ts';
import { comparisonFrameHeight, frameHeight } from '../../../export/frame-height.ts';
import { plainFormats } from '../../../export/texts/plain-formats.ts';
import { heightsOf, type Subject } from '../../../export/texts/subject.ts';
import { judge } from '../../../model/judge.ts';
import { kubernetesRead } from '../../../model/setting/minor.ts';
import { paths } from '../../../model/path.ts';
import { compare } from '../../../wording/change/comparison.ts';
import { figureIds, figuresOf, fleetSentence } from '../../../wording/fleet/fleet.ts';
import { matrixPictureSummary, matrixSummary, matrixTitle } from '../../../wording/matrix.ts';
import { fleetTitle } from '../../../wording/share.ts';
import { verdictWords, notUsed } from '../../../wording/verdict.ts';
import { modeNames, pathNames } from '../../../wording/names.ts';
import { namedModes } from '../../../wording/named-mode.ts';
import type { Subject as Compared } from '../../compare/script/subject.ts';
import type { FleetState } from '../../fleet/script/state.ts';
import { queryOf } from '../../../state/query.ts';
import { textsOf, type ShareContent } from './content.ts';

/** The addresses of a page and of its bare view, below the root of the site, which is an absolute address that ends in a slash. */
const addresses = (page: string, query: string, root: string) => ({
  page: new URL(`${page}/${query}`, root).href,
  embed: new URL(`embed/${page}/${query}`, root).href,
});

/**
 * The height of the frame is that of the address, unless more than the address decides it. `base` is where the picture of the state is on the site,
 * if it has one there.
 */
function contentOf(
  known: Omit<Subject, 'svg' | 'image' | 'alt' | 'height' | 'kubernetes'> & Partial<Pick<Subject, 'height'>>,
  { base, root }: { readonly base: string | undefined; readonly root: string },
  fileName: string,
  picture: ShareContent['picture'],
): ShareContent {
  const { title, embed, height = frameHeight(embed) } = known;
  const file = (ending: string): string | undefined => base && new URL(`${base.slice(1)}.${ending}`, root).href;
  const subject: Subject = {
    ...known,
    svg: file('svg'),
    image: file('png'),
    alt: title,
    height,
    heights: known.height === undefined ? heightsOf(embed) : undefined,
    kubernetes: kubernetesRead,
  };
  return { subject, fileName, texts: textsOf(plainFormats, subject, undefined), picture };
}

/** Rows of a table of verdicts: each path, and the verdict of its weakest hop in each column. */
const verdictRows = (columns: readonly VerdictColumn[]): readonly (readonly string[])[] =>
  paths.map(({ id }) => [
    pathNames[id],
    ...columns.map(({ settings }) => {
      const { present, weakestHop } = judge(id, settings, 'nobody');
      return present && weakestHop ? verdictWords[weakestHop.verdict] : notUsed;
    }),
  ]);

/** A fleet: its size, and its mode. */
export function fleetContent({ size, mode }: FleetState, root: string): ShareContent {
  const query = queryOf({ mode, ...size });
  const figures = figuresOf(mode, size);
  return contentOf(
    {
      title: fleetTitle(modeNames[mode]),
      summary: fleetSentence(mode, size),
      ...addresses('fleet', query, root),
      head: ['Connections', 'Number'],
      rows: figureIds.map((id) => [id.replaceAll('-', ' '), figures[id]]),
    },
    { base: fleetBase(size, mode), root },
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
  return contentOf(
    {
      ...comparisonWords(a, b),
      ...addresses('compare', query, root),
      height: comparisonFrameHeight(compare(a, b)),
      head: ['Path', ...columns.map(({ name }) => name)],
      rows: verdictRows(columns),
    },
    { base: comparisonBase(a.id, b.id), root },
    `hub-spoke-compare-${slug(a.id)}-${slug(b.id)}`,
    (theme, palette) => comparisonPicture(a, b, `/compare/${query}`, theme, palette),
  );
}

/** Every path in every mode: a page without a state but its theme. */
export function matrixContent(root: string): ShareContent {
  const [title, summary] = [matrixTitle, matrixSummary];
  return contentOf(
    {
      title,
      summary,
      ...addresses('matrix', '', root),
      head: ['Path', ...namedModes.map(({ name }) => name)],
      rows: verdictRows(namedModes),
    },
    { base: matrixBase, root },
    'hub-spoke-matrix',
    (theme, palette) => tablePicture({ title, summary: matrixPictureSummary, columns: namedModes, address: '/matrix/' }, theme, palette),
  );
}
