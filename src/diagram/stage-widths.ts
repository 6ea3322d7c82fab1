/**
 * How the stage stands by its own width in CSS pixels, the same on pages, in frames and in the element (`src/features/figure/stage.css`): the narrow
 * drawing with the panel below it, from `beside` with the panel beside it, from `wide` the wide drawing with the panel at its right.
 */
export const stageWidths = { beside: 700, wide: 1100 } as const;
