/** A stylesheet as text, which the build of the package makes of it. */
declare module '*/standalone.css' {
  const text: string;
  export default text;
}
