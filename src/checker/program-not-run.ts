/** What a program in another language is that makes a cluster when somebody runs it: its reader says so, and reports know it by that. */
export const programNotRun = 'a program that makes a cluster, which the checker does not run';
