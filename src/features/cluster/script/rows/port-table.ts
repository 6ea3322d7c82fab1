import { componentIds } from '../../../../model/component.ts';
import { neededConnections, type RuleConnection } from '../../../../model/port.ts';
import { pathIds } from '../../../../model/path.ts';
import { type SettingId, type Settings } from '../../../../model/setting/setting.ts';
import { listed } from '../../../../wording/text/list.ts';
import { counted } from '../../../../wording/text/text.ts';
import { addressFrom, h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { pathOfPage } from '../figure.ts';
import { Marks, stepBackNote, yoursLabel, type InYours } from './step-back.ts';
import { saysOf, settingWords } from '../../../../wording/setting-words.ts';
import { componentNames } from '../../../../wording/names.ts';

const words: Readonly<Record<InYours, string>> = {
  yes: 'your cluster needs it',
  no: 'not in your cluster',
  unknown: 'unknown for your cluster',
};

/** What chooses the way to the nodes, as the explorer words it: the transport, and what a tunnel of the distribution carries. */
const wayWords = (settings: Settings): string => {
  const ids: readonly SettingId[] = settings.transport === 'other-tunnel' ? ['transport', 'tunnelScope'] : ['transport'];
  return listed(ids.map((id) => `“${settingWords[id].name}: ${saysOf(id, settings[id])}”`));
};

const connectionWords = ({ source, destination, port }: RuleConnection): string =>
  `${componentNames[source]} → ${componentNames[destination]}, port ${port === 'varies' ? 'unknown' : port}`;

/**
 * The rows of `table.ports` (`PortTable.astro`: source, destination and port are the first three cells, the modes are the fifth): whether the cluster of the
 * reader needs each connection, for the path of the page, or for any path where the page has them all.
 */
export const portTablePart: ClusterPart = ({ cluster: { settings, minor, distribution }, name, root }) => {
  const table = document.querySelector<HTMLTableElement>('table.ports');
  if (!table) return undefined;
  const path = pathOfPage();
  const { needs, sure } = neededConnections(path ? [path] : pathIds, settings, minor);
  const byName = new Map(componentIds.map((id) => [componentNames[id], id]));
  const marks = new Marks();
  const listedRows: RuleConnection[] = [];
  const back: Element[] = [];
  for (const row of table.tBodies[0]?.rows ?? []) {
    const [source, destination, port] = [...row.cells].map(({ textContent }) => textContent.trim());
    const [from, to] = [byName.get(source ?? ''), byName.get(destination ?? '')];
    const modes = row.cells[4];
    if (!from || !to || port === undefined || !modes) continue;
    const connection = { source: from, destination: to, port };
    const is = needs(connection);
    listedRows.push(connection);
    marks.putWord(yoursLabel(is, words[is]), (...made) => modes.append(...made));
    if (is !== 'no') continue;
    marks.mark(row, 'data-steps-back');
    back.push(row);
  }
  const missing = sure.filter(
    (each) => !listedRows.some((row) => row.source === each.source && row.destination === each.destination && row.port === each.port),
  );
  const note = stepBackNote(
    back,
    back.length > 0
      ? `${String(back.length)} of ${counted(listedRows.length, 'row')} ${back.length === 1 ? 'is' : 'are'} not needed in your cluster (${name}), because it has ${wayWords(settings)}.`
      : `Your cluster (${name}) may need every row, because it has ${wayWords(settings)}.`,
    missing.length > 0 &&
      ` It also needs ${counted(missing.length, 'connection')} that no mode of this table has: ${missing.map(connectionWords).join('; ')}.`,
    distribution && distribution.id !== 'kubeadm'
      ? ` The port numbers are those of Kubernetes, and this table does not know whether ${distribution.name} uses others. `
      : ' ',
    h(document, 'a', { href: addressFrom(root, '/ports/') }, 'Ports and firewall rules'),
    ' writes the rules.',
  );
  marks.put(note, (made) => (table.closest('section') ?? table).before(made));
  return marks.undo;
};
