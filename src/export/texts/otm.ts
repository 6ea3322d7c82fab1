import { componentOf, type Side } from '../../model/component.ts';
import { isKnownSafe } from '../../model/verdict.ts';
import { carriesPaths, notRated, sideNames } from '../../wording/export/chart.ts';
import { verdictMeanings, verdictWords } from '../../wording/verdict.ts';
import { componentNames, pathNames } from '../../wording/names.ts';
import { connectionsOf, labelOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';

/** The format asks for numbers, and this site rates no risk: what is weak, and why, stands in words. */
const unrated = { likelihood: null, likelihoodComment: notRated, impact: 0, impactComment: notRated };

/**
 * A threat model in the Open Threat Model format 0.2.0: the two sides are trust zones, each connection is a data flow from whoever opens it, and one
 * that is unsafe, encrypted only or unknown has that as its threat.
 */
export function otm(subject: Subject, state: ExportState): string {
  const connections = connectionsOf(state);
  const components = [...new Set(connections.flatMap(({ dials, answers }) => [dials, answers]))].map(componentOf);
  const sides = [...new Set(components.map(({ side }) => side))];
  const zoneId = (side: Side): string => `zone-${side}`;
  const threats = [...new Set(connections.map(({ verdict }) => verdict))].filter((verdict) => !isKnownSafe(verdict));
  const document = {
    otmVersion: '0.2.0',
    project: {
      name: subject.title,
      id: 'hub-and-spoke',
      description: `${subject.summary} ${subject.page}`,
      attributes: { page: subject.page, kubernetes: subject.kubernetes },
    },
    trustZones: sides.map((side) => ({
      id: zoneId(side),
      name: sideNames[side],
      risk: { trustRating: 0 },
      attributes: { rated: 'no' },
    })),
    components: components.map(({ id, side }) => ({ id, name: componentNames[id], type: 'process', parent: { trustZone: zoneId(side) } })),
    dataflows: connections.map((connection, at) => ({
      id: `flow-${at + 1}`,
      name: labelOf(connection),
      description: carriesPaths(connection.paths.map((path) => pathNames[path])),
      bidirectional: true,
      source: connection.dials,
      destination: connection.answers,
      threats: isKnownSafe(connection.verdict) ? [] : [{ threat: `threat-${connection.verdict}`, state: 'exposed' }],
      tags: [verdictWords[connection.verdict]],
      attributes: { port: connection.port, protocol: connection.protocol, network: connection.zone, verdict: connection.verdict },
    })),
    threats: threats.map((verdict) => ({
      id: `threat-${verdict}`,
      name: verdictWords[verdict],
      description: verdictMeanings[verdict],
      risk: unrated,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
