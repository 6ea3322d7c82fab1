const type = 'own-begin';

/**
 * Tells a part of a page from which state it begins where its address asks for none, because a reader has a cluster; nothing stands for the state that the
 * build wrote. The address stays clean. Scripts share no class, so the event is a plain one.
 */
export const beginFrom = <State>(part: Element, state: State | undefined): void => {
  part.dispatchEvent(new CustomEvent<State | undefined>(type, { detail: state }));
};

/** Calls `follow` with the state from which a part of a page is to begin. Returns nothing; a signal ends it. */
export const whenBegun = <State>(part: Element, follow: (state: State | undefined) => void, options: AddEventListenerOptions = {}): void =>
  part.addEventListener(type, (event) => follow((event as CustomEvent<State | null>).detail ?? undefined), options);
