/** What kubectl answered. */
export interface KubectlAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}
/** Runs kubectl with arguments, without a shell. Never throws; where there is no kubectl the status is 127. */
export type Kubectl = (args: readonly string[]) => Promise<KubectlAnswer>;
