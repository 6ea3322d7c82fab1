/** A classic script: it registers the element, and exports nothing. */
export {};
