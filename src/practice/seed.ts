/** The least and the greatest seed of a worksheet. */
export const [leastSeed, greatestSeed] = [1, 99_999] as const;
