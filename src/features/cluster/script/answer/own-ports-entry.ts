import { kubeadmShape } from '../../../../model/reach/cluster-shape.ts';
import { shapeOfDistribution } from '../../../../model/reach/distribution-shape.ts';
import { ownPortsClause } from '../../../../wording/reach/own-ports.ts';
import { provide } from '../../../shell/script/load-script.ts';
import { ownPortsKey, type OwnPortsClause } from './own-ports-script.ts';

const clause: OwnPortsClause = (distribution, settings) =>
  ownPortsClause(settings, distribution === undefined ? kubeadmShape : shapeOfDistribution(distribution));
provide(ownPortsKey, clause);
