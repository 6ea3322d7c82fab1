/** A stylesheet as text, which the bundle makes of it. */
declare module '*/selection.css' {
  const text: string;
  export default text;
}
