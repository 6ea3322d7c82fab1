// What a figure says around its drawing. Constants, because several scripts take single ones.

export const pictureShowsOther = (mode: string, page: string): string => `The picture shows ${mode}, but this page is about ${page}.`;
export const yourOwnSettings = (name: string): string => `your own settings (${name})`;
export const readAbout = (mode: string): string => `Read about ${mode}`;
export const backToAll = 'Back to all paths';
export const nothingSelected = 'Nothing selected.';
export const putAway = 'Put away';
export const fullScreen = 'Full screen';
export const leaveFullScreen = 'Leave full screen';

/** What is said where the state of an address is not what is drawn. */
export const notOfAddress = 'The picture does not show the state of this address.';
