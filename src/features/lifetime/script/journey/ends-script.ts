/** What the script brings that lets a reader set the silence and the balancers of a journey's session. */
export interface JourneyEnds {
  /** Opens the form of a section, or closes it. */
  toggle(section: HTMLElement): void;
  /** Shows what the address asks for. */
  read(section: HTMLElement): void;
}

/** Under this key the script leaves it (`loadShared`). */
export const endsKey = Symbol.for('hub-spoke.journey-ends');
