import { broughtParts } from '../brought-parts.ts';
import type { ClusterPart } from '../context.ts';
import { decisionKey } from './decision-script.ts';
import { decisionNotLoaded } from '../../../../wording/cluster/panel.ts';

/** Filled in by the build: the file that answers decisions for a cluster. */
declare const DECISION_SCRIPT: string;

/** The answers to decisions for the cluster of the reader, on the pages under `/can-i/`. The script that knows them is loaded there alone. */
export const decisionPart: ClusterPart = (context, page) => {
  const heading = document.querySelector('main :is(.decision, .decisions) h1');
  if (!heading) return;
  broughtParts(context, page, {
    key: decisionKey,
    file: DECISION_SCRIPT,
    heading,
    failed: decisionNotLoaded(context.name),
  });
};
