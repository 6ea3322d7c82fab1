import type { Complaint } from './complaint.ts';
import { controlPlaneComplaints } from './control-planes.ts';
import { kubeletComplaints } from './kubelets.ts';

/** Every false alarm of another checker that its users published, and that concerns these links. */
export const complaints: readonly Complaint[] = [...kubeletComplaints, ...controlPlaneComplaints];
