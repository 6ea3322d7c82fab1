/** The language of everything that the site says, as pages and files name it. */
export const language = 'en';

/** The same with a region, for slides. */
export const slideLanguage = 'en-US';
