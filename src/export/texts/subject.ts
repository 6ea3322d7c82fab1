import { judge } from '../../model/judge.ts';
import { kubernetesRead } from '../../model/setting/minor.ts';
import { pathIds } from '../../model/path.ts';
import { diagramAlt, factsFrom, pathColumns } from '../../wording/export/subject.ts';
import { notCheckedWords } from '../../wording/not-checked.ts';
import { zoneNames } from '../../wording/zone.ts';
import { portWords } from '../../wording/port.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { componentNames, pathNames } from '../../wording/names.ts';
import { alternateBase, embedAddress, pageAddress, titleOf, type ExportState } from '../export-state.ts';
import { frameHeight, type FrameColumn } from '../frame-height.ts';
import { summaryOf } from '../hub-picture.ts';
import type { Theme } from '../palette.ts';

/** What the texts about a state are made of. Addresses are absolute. */
export interface Subject {
  readonly title: string;
  readonly summary: string;
  readonly page: string;
  readonly embed: string;
  /** The script of the element, if the element can draw it; of a site that was opened from disk, a copy beside the page that names it. */
  readonly script?: string;
  /** The picture, if the state has one under an address of its own: as SVG, and as PNG where there is one, else as SVG. */
  readonly svg: string | undefined;
  readonly image: string | undefined;
  readonly alt: string;
  /** How high its frame is offered, in pixels: in a column of any width, and where a reader knows the column, by it. */
  readonly height: number;
  readonly heights?: Readonly<Record<FrameColumn, number>> | undefined;
  readonly kubernetes: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The height of a frame of an address by its column. */
export const heightsOf = (embed: string): Readonly<Record<FrameColumn, number>> => ({
  any: frameHeight(embed, 'any'),
  phone: frameHeight(embed, 'phone'),
  documentation: frameHeight(embed, 'documentation'),
  wide: frameHeight(embed, 'wide'),
});

/** The same subject with the height of its frame in a column, where that is known. */
export const inColumn = (subject: Subject, column: FrameColumn): Subject => ({
  ...subject,
  height: subject.heights?.[column] ?? subject.height,
});

/** Where the script of the element is under `root`. Pages of other sites name it, so this address never changes. */
const scriptUnder = (root: string): string => (root.startsWith('http') ? new URL('element/v1/hub-spoke.js', root).href : 'hub-spoke.js');

/** The subject of a state, with addresses under `root`, an absolute address that ends in a slash. */
export function subjectOf(state: ExportState, root: string): Subject {
  const absolute = (address: string): string => new URL(address.replace(/^\//, ''), root).href;
  const base = alternateBase(state);
  const title = titleOf(state);
  const embed = absolute(embedAddress(state));
  const rows = (state.path ? [state.path] : pathIds).flatMap((path) =>
    judge(path, state.settings, 'nobody').hops.map(({ zone, dialledBy, port, verdict, notChecked }) => [
      pathNames[path],
      zoneNames[zone],
      componentNames[dialledBy],
      portWords(port),
      notChecked ? `${verdictWords[verdict]} (${notCheckedWords(notChecked)})` : verdictWords[verdict],
    ]),
  );
  return {
    title,
    summary: summaryOf(state),
    page: absolute(pageAddress(state)),
    embed,
    script: scriptUnder(root),
    svg: base && absolute(`${base}.svg`),
    image: base && absolute(`${base}.png`),
    alt: diagramAlt(title),
    height: frameHeight(embed),
    heights: heightsOf(embed),
    kubernetes: kubernetesRead,
    head: pathColumns,
    rows,
  };
}

/** The same in a theme: its page, its frame and its picture show that, and not the one of who reads. */
export function inTheme(subject: Subject, theme: Theme | undefined): Subject {
  if (!theme) return subject;
  const asked = (address: string): string => {
    const url = new URL(address);
    url.searchParams.set('theme', theme);
    return url.href;
  };
  const dark = theme === 'dark' && subject.svg ? subject.svg.replace(/\.svg$/, '.dark.svg') : undefined;
  const { page, embed, svg, image } = subject;
  return { ...subject, page: asked(page), embed: asked(embed), svg: dark ?? svg, image: dark ?? image };
}

/** The last line of every text: where it is from. */
export const sourceLine = ({ kubernetes }: Subject): string => factsFrom(kubernetes);
