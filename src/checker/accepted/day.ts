/** A day as `2027-01-31`, which sorts as text. */
export type Day = string;

/** Whether a text is a day of the calendar in the form 2027-01-31; the 30th of February is none. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCFullYear() === Number(year) && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** What a wrong end date is told: what was found, and the form that is expected. */
export const dayExpected = (found: string): string =>
  `The end date is ${found.slice(0, 40) || 'empty'}; write a day of the calendar as year-month-day, such as 2027-01-31.`;
